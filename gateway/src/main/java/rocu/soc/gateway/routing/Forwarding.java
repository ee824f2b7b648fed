package rocu.soc.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.chassis.web.request.RequestId;
import rocu.soc.chassis.web.trace.Traces;
import rocu.soc.gateway.admission.Admission;
import rocu.soc.gateway.admission.Client;
import rocu.soc.gateway.http.BodyLimit;
import rocu.soc.gateway.http.LastAnswer;
import rocu.soc.gateway.http.ProblemAnswer;

/** Sends each request of a known caller to the service that owns its resource. */
@ApplicationScoped
class Forwarding {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Identity identity;
    private final Admission admission;
    private final ServiceClient services;
    private final BodyLimit limit;
    private final BodyRoom room;

    Forwarding(
            Identity identity,
            Admission admission,
            ServiceClient services,
            BodyRoom room,
            @ConfigProperty(name = "soc.gateway.body-limit") MemorySize bodyLimit,
            @ConfigProperty(name = "soc.gateway.body-time") Duration bodyTime) {
        this.identity = identity;
        this.admission = admission;
        this.services = services;
        this.room = room;
        this.limit = new BodyLimit(bodyLimit.asLongValue(), bodyTime);
    }

    void routes(@Observes Router router) {
        router.route(ServiceTable.BASE + "*").handler(this::forward);
    }

    private void forward(RoutingContext context) {
        String resource = services.resourceOf(context.request().path());
        if (resource == null) {
            answerHere(context);
            return;
        }
        Traces.route(context, ServiceTable.BASE + resource);
        HttpServerRequest request = context.request().pause();
        identity.callerOf(context)
                .map(caller -> admitted(caller, request))
                .onComplete(
                        client -> new ProxiedExchange(context, resource, services, client).begin(limit, room),
                        failure -> refuse(context, failure));
    }

    /**
     * The resource asks for the caller itself, off the event loop. No thread waits for a body: it is here before, or it was not
     * announced, which HTTP/2 allows, and the resource is not asked before it has come.
     */
    private void answerHere(RoutingContext context) {
        if (ProxiedHead.announcesBody(context.request())) {
            context.request().pause();
            identity.callerOf(context)
                    .map(Client::of)
                    .compose(client -> whole(new ArrivingBody(context, client, limit, room), context.request()))
                    .onComplete(body -> answerHere(context, body), failure -> refuse(context, failure));
            return;
        }
        try {
            identity.screen(context);
            context.next();
        } catch (Problem tooMany) {
            ProblemAnswer.send(context, tooMany);
        }
    }

    private static Future<Buffer> whole(ArrivingBody body, HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                ? body.wholeBeforeItsEnd(Long.parseLong(request.getHeader("Content-Length")))
                : body.whole();
    }

    private static void answerHere(RoutingContext context, Buffer body) {
        ((RoutingContextInternal) context).setBody(body);
        context.next();
    }

    private Client admitted(Caller caller, HttpServerRequest request) {
        admission.admit(caller, request);
        return Client.of(caller);
    }

    /** A connection of which the rest of a body would have to be read first is closed. What came already is read by the next turn. */
    private static void refuse(RoutingContext context, Throwable failure) {
        HttpServerRequest request = context.request().resume();
        context.vertx()
                .getOrCreateContext()
                .runOnContext(read -> ProblemAnswer.send(
                        request.isEnded() ? context : LastAnswer.unread(context), refusal(context, failure)));
    }

    private static Problem refusal(RoutingContext context, Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        LOG.errorf(failure, "Request %s: its caller could not be looked up", RequestId.of(context));
        String detail = failure instanceof RejectedExecutionException
                ? "The gateway is overloaded."
                : "The list of organisations cannot be read now.";
        return Problem.of(ProblemTypes.SERVICE_UNAVAILABLE, detail).retryAfter(WAIT);
    }
}
