package rocu.soc.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request body on its way through, which fails as soon as it is longer than its limit. Nothing of it is kept. */
final class CountedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private long passed;
    private @Nullable Handler<Throwable> onFailure;

    CountedBody(ReadStream<Buffer> body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    /** Whether more than the limit arrived. */
    boolean exceeded() {
        return passed > limit;
    }

    @Override
    public CountedBody handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> handler) {
        boolean failedBefore = exceeded();
        passed += part.length();
        if (!exceeded()) {
            handler.handle(part);
        } else if (!failedBefore && onFailure != null) {
            onFailure.handle(new BodyTooLong());
        }
    }

    @Override
    public CountedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public CountedBody endHandler(@Nullable Handler<@Nullable Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : ignored -> {
                            if (!exceeded()) {
                                handler.handle(null);
                            }
                        });
        return this;
    }

    @Override
    public CountedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public CountedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public CountedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    /** The body was longer than its limit. */
    static final class BodyTooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BodyTooLong() {
            super("The body is longer than its limit", null, false, false);
        }
    }
}
