package rocu.soc.gateway.returns;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;
import rocu.soc.chassis.request.RequestId;
import rocu.soc.chassis.returns.Return;
import rocu.soc.chassis.time.AsKnownAt;
import rocu.soc.chassis.trace.TraceParent;
import rocu.soc.chassis.trace.Traces;
import rocu.soc.gateway.routing.ServiceCalls;

/** Lets services count, each with the rights of the caller, and takes their refusals for the gateway's own. */
@ApplicationScoped
class CountedElsewhere {

    private static final List<String> PASSED = List.of("Authorization", "Access-Reason");
    private static final int SUCCESS = 200;

    @Inject
    ServiceCalls services;

    @Inject
    CurrentVertxRequest current;

    @Inject
    RequestId requestId;

    @Inject
    Traces traces;

    @Inject
    ObjectMapper mapper;

    /** Asks for a return. */
    CompletionStage<Return> count(String resource, String query) {
        MultiMap sent = current.getCurrent().request().headers();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Accept", "application/json")
                .add(RequestId.HEADER, requestId.value());
        PASSED.stream().filter(sent::contains).forEach(name -> headers.add(name, sent.get(name)));
        String parent = traces.parent();
        if (parent != null) {
            headers.add(TraceParent.HEADER, parent);
        }
        return services.get(resource, "/api/v1/" + resource + (query.isEmpty() ? "" : "?" + query), headers)
                .thenApply(reply -> read(resource, reply));
    }

    /**
     * The return, once it is there.
     *
     * @param instant what the parameter {@code asKnownAt} of the service is called here
     * @throws Problem the service's own, or 502, 503, 504 where it did not answer
     */
    static Return await(CompletionStage<Return> counted, String instant) {
        try {
            return counted.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Problem problem) {
                throw ForeignProblem.ofParameter(problem, AsKnownAt.PARAMETER, instant);
            }
            throw e;
        }
    }

    private Return read(String resource, ServiceCalls.Reply reply) {
        try {
            if (reply.status() == SUCCESS) {
                return mapper.readValue(reply.body().getBytes(), Return.class);
            }
            throw ForeignProblem.read(mapper.readTree(reply.body().getBytes()), reply.headers());
        } catch (IOException e) {
            throw Problem.of(ProblemTypes.BAD_GATEWAY, "The service of " + resource + " gave no valid answer.");
        }
    }
}
