package rocu.soc.gateway.routing;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
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
import rocu.soc.gateway.admission.Client;
import rocu.soc.gateway.http.BodyLimit;
import rocu.soc.gateway.http.LastAnswer;
import rocu.soc.gateway.http.ProblemAnswer;

/**
 * One request and its answer on their way through. The way ends when the answer has ended or the client has gone,
 * whichever is first, and with it whatever it still held of the service: its permit or its place in the queue, its connection. All of it
 * happens on the event loop of the client's connection.
 */
final class ProxiedExchange {

    private static final Logger LOG = Logger.getLogger(ProxiedExchange.class);

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Context loop;
    private final String resource;
    private final ServiceClient services;
    private final Client client;
    private final ProxiedHead head;

    private Buffer body = Buffer.buffer();
    private Bulkhead.@Nullable Permit permit;
    private @Nullable HttpClientRequest sent;
    private @Nullable ProxiedAnswer answer;
    private boolean connecting;
    private boolean arrived;
    private boolean sentTwice;
    private boolean over;

    ProxiedExchange(RoutingContext context, String resource, ServiceClient services, Client client) {
        this.context = context;
        this.request = context.request();
        this.loop = context.vertx().getOrCreateContext();
        this.resource = resource;
        this.services = services;
        this.client = client;
        this.head = ProxiedHead.of(request, context);
        context.addEndHandler(ended -> end());
    }

    /** Waits until the request has arrived, then for its turn, then sends it. A service that is left alone is not waited for. */
    void begin(BodyLimit limit, BodyRoom room) {
        if (over || context.response().ended() || context.response().closed() || refusedByCircuit()) {
            return;
        }
        if (ProxiedHead.isBodiless(request)) {
            arrived = true;
            request.resume();
            waitForTurn();
            return;
        }
        new ArrivingBody(context, client, limit, room).whole().onComplete(this::arrived, this::notArrived);
    }

    private boolean refusedByCircuit() {
        Duration toWait = services.circuit(resource).toWait();
        if (!toWait.isZero()) {
            refuse(UpstreamFailures.unreachable(resource).retryAfter(toWait));
        }
        return over;
    }

    private void arrived(Buffer whole) {
        arrived = true;
        body = whole;
        if (!over && !refusedByCircuit()) {
            waitForTurn();
        }
    }

    private void notArrived(Throwable failure) {
        if (!over && failure instanceof Problem problem) {
            refuse(problem);
        }
    }

    private void waitForTurn() {
        Bulkhead.Permit mine = services.permit(resource, client);
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
        head.sendBy(upstream, body).onFailure(this::ignore);
    }

    private void pass(HttpClientResponse received) {
        services.circuit(resource).answered();
        if (over) {
            return;
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
        if (head.mayBeSentTwice(body) && !sentTwice && !(failure instanceof TimeoutException)) {
            sentTwice = true;
            sent = null;
            connect();
        } else {
            fail(failure);
        }
    }

    private void fail(Throwable failure) {
        log(failure);
        if (failure instanceof TimeoutException) {
            services.circuit(resource).failed();
        }
        refuse(
                failure instanceof Unreachable
                        ? UpstreamFailures.unreachable(resource)
                        : UpstreamFailures.unanswered(resource, failure));
    }

    private void refuse(Problem problem) {
        if (!arrived) {
            LastAnswer.unread(context);
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
            letGo();
        }
    }

    /** Holds nothing of the service any more. A connection that has done all of its work may be another request's by now. */
    private void letGo() {
        ProxiedAnswer begun = answer;
        if (connecting) {
            return;
        }
        if (begun == null) {
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
