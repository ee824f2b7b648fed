package rocu.soc.gateway.routing;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.request.RequestId;
import rocu.soc.gateway.http.BodyLimit;
import rocu.soc.gateway.http.ProblemAnswer;

/**
 * One request and its answer on their way through. The way ends when the answer has ended or the client has gone,
 * whichever is first, and with it whatever it still held of the service: its permit or its place in the queue, its connection. All of it
 * happens on the event loop of the client's connection.
 */
final class ProxiedExchange {

    private static final Logger LOG = Logger.getLogger(ProxiedExchange.class);

    private static final long NO_TIMER = -1;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Context loop;
    private final String resource;
    private final ServiceClient services;
    private final BodyLimit limit;
    private final ProxiedHead head;

    private Bulkhead.@Nullable Permit permit;
    private @Nullable HttpClientRequest sent;
    private @Nullable ProxiedAnswer answer;
    private long lateBody = NO_TIMER;
    private boolean connecting;
    private boolean wholeRequestSent;
    private boolean sentTwice;
    private boolean over;

    ProxiedExchange(RoutingContext context, String resource, ServiceClient services, BodyLimit limit) {
        this.context = context;
        this.request = context.request();
        this.loop = context.vertx().getOrCreateContext();
        this.resource = resource;
        this.services = services;
        this.limit = limit;
        this.head = ProxiedHead.of(request, context);
        context.addEndHandler(ended -> end());
    }

    /** Waits for its turn, then sends the request. */
    void begin() {
        if (over || context.response().closed()) {
            return;
        }
        Duration toWait = services.circuit(resource).toWait();
        if (!toWait.isZero()) {
            refuse(UpstreamFailures.unreachable(resource).retryAfter(toWait));
            return;
        }
        Bulkhead.Permit mine = services.permit(resource);
        permit = mine;
        if (mine.granted().succeeded()) {
            connect();
            return;
        }
        Vertx vertx = context.vertx();
        long patience =
                vertx.setTimer(services.connectLimit().toMillis(), timer -> giveUp("No permit came free in time"));
        mine.granted()
                .onComplete(turn -> loop.runOnContext(now -> {
                    if (vertx.cancelTimer(patience)) {
                        if (turn.succeeded()) {
                            connect();
                        } else {
                            giveUp(turn.cause().getMessage());
                        }
                    }
                }));
    }

    private void giveUp(@Nullable String reason) {
        if (!over) {
            fail(new Unreachable(new IllegalStateException(reason)));
        }
    }

    private void connect() {
        if (over) {
            return;
        }
        connecting = true;
        services.request(resource).onComplete(outcome -> {
            connecting = false;
            if (outcome.succeeded()) {
                sent = outcome.result().exceptionHandler(this::ignore);
            }
            if (over) {
                letGo();
            } else if (outcome.succeeded()) {
                send(outcome.result());
            } else {
                fail(outcome.cause());
            }
        });
    }

    /** The answer that does not come tells it too. */
    private void ignore(Throwable failure) {
        LOG.debugf("Request %s for %s: %s", RequestId.of(context), resource, failure);
    }

    private void send(HttpClientRequest upstream) {
        upstream.response().onComplete(this::pass, this::unanswered);
        head.writeTo(upstream);
        if (head.bodiless()) {
            wholeRequestSent = true;
            upstream.end();
            request.resume();
            return;
        }
        lateBody = context.vertx().setTimer(limit.time().toMillis(), timer -> bodyLate());
        if (head.awaitsLeave()) {
            context.response().writeContinue();
        }
        new CountedBody(request, limit.octets()).pipe().endOnFailure(false).to(upstream, this::bodyEnded);
    }

    private void bodyLate() {
        if (!over && !wholeRequestSent) {
            log(new TimeoutException("The body did not arrive in time"));
            refuse(UpstreamFailures.lateBody());
        }
    }

    private void bodyEnded(AsyncResult<Void> outcome) {
        wholeRequestSent = outcome.succeeded();
        if (!over && outcome.cause() instanceof CountedBody.BodyTooLong) {
            refuse(limit.problem());
        }
    }

    private void pass(HttpClientResponse received) {
        services.circuit(resource).answered();
        if (over) {
            return;
        }
        if (!wholeRequestSent) {
            BodyLimit.closing(context);
        }
        try {
            ProxiedAnswer whole = new ProxiedAnswer(request, received, this::passed);
            whole.begin();
            answer = whole;
        } catch (IllegalArgumentException e) {
            fail(e);
        }
    }

    private void passed(AsyncResult<Void> outcome) {
        if (outcome.succeeded()) {
            end();
        } else if (over) {
            return;
        } else if (context.response().headWritten()) {
            log(outcome.cause());
            breakOffAnswer();
            end();
        } else {
            fail(outcome.cause());
        }
    }

    /** A reset of HTTP/1 closes the connection, and tells nobody who waits for the end of the answer. */
    private void breakOffAnswer() {
        if (request.version() == HttpVersion.HTTP_2) {
            context.response().reset();
        } else {
            request.connection().close();
        }
    }

    private void unanswered(Throwable failure) {
        if (over) {
            return;
        }
        if (head.mayBeSentTwice() && !sentTwice && !(failure instanceof TimeoutException)) {
            sentTwice = true;
            sent = null;
            connect();
        } else {
            fail(failure);
        }
    }

    private void fail(Throwable failure) {
        log(failure);
        boolean arrivedWhole = wholeRequestSent || request.isEnded();
        if (failure instanceof TimeoutException && arrivedWhole) {
            services.circuit(resource).failed();
        }
        refuse(
                failure instanceof Unreachable
                        ? UpstreamFailures.unreachable(resource)
                        : UpstreamFailures.unanswered(resource, failure, arrivedWhole));
    }

    private void refuse(Problem problem) {
        if (head.bodiless() || wholeRequestSent) {
            request.resume();
        } else {
            BodyLimit.closing(context);
        }
        ProblemAnswer.send(context, problem);
        end();
    }

    private void log(Throwable failure) {
        LOG.warnf("Request %s for %s failed: %s", RequestId.of(context), resource, failure);
    }

    private void end() {
        if (!over) {
            over = true;
            context.vertx().cancelTimer(lateBody);
            letGo();
        }
    }

    /** Holds nothing of the service any more. A connection that has done all of its work may be another request's by now. */
    private void letGo() {
        ProxiedAnswer begun = answer;
        if (connecting) {
            return;
        }
        if (begun == null || !wholeRequestSent) {
            breakOff();
        } else if (begun.complete()) {
            leave();
        } else {
            begun.discard();
            loop.runOnContext(read -> {
                if (begun.complete()) {
                    leave();
                } else {
                    breakOff();
                }
            });
        }
    }

    private void breakOff() {
        if (sent != null) {
            sent.reset();
        }
        leave();
    }

    private void leave() {
        if (permit != null) {
            permit.release();
        }
    }
}
