package rocu.soc.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.gateway.admission.Client;
import rocu.soc.gateway.http.BodyLimit;

/** A request body on its way in: nobody is kept waiting by a client that is slow, since it is kept here until it is whole. */
final class ArrivingBody {

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Client client;
    private final BodyLimit limit;
    private final BodyRoom room;
    private final Promise<Buffer> whole = Promise.promise();
    private @Nullable Buffer arrived;
    private long kept;
    private long announced = Long.MAX_VALUE;

    ArrivingBody(RoutingContext context, Client client, BodyLimit limit, BodyRoom room) {
        this.context = context;
        this.request = context.request();
        this.client = client;
        this.limit = limit;
        this.room = room;
        context.addEndHandler(ended -> forget());
    }

    /**
     * The whole body; or a {@link Problem}: 408 where it is late, 413, 429 or 503 where it is too much. Nothing where the request
     * ends before: its client has gone, or its chunks are none.
     */
    Future<Buffer> whole() {
        long late = context.vertx().setTimer(limit.time().toMillis(), timer -> whole.tryFail(limit.late()));
        if (ProxiedHead.awaitsLeave(request)) {
            context.response().writeContinue();
        }
        request.handler(this::keep)
                .endHandler(end -> whole.tryComplete(arrived == null ? Buffer.buffer() : arrived))
                .resume();
        context.addEndHandler(ended -> context.vertx().cancelTimer(late));
        return whole.future().onComplete(done -> context.vertx().cancelTimer(late));
    }

    /**
     * The same of a request over HTTP/2 that says how long its body is, while its end is still to come: what handles it afterwards
     * pauses it, which one that has ended does not let itself.
     */
    Future<Buffer> wholeBeforeItsEnd(long octets) {
        announced = octets;
        return whole();
    }

    private void keep(Buffer part) {
        if (whole.future().isComplete()) {
            return;
        }
        try {
            if (kept + part.length() > limit.octets()) {
                throw limit.problem();
            }
            room.take(client, part.length());
            kept += part.length();
            arrived = arrived == null ? part : arrived.appendBuffer(part);
            if (kept == announced) {
                request.pause();
                whole.complete(arrived);
            }
        } catch (Problem problem) {
            forget();
            whole.fail(problem);
        }
    }

    private void forget() {
        room.giveBack(client, kept);
        kept = 0;
        arrived = null;
    }
}
