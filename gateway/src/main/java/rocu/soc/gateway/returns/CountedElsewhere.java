package rocu.soc.gateway.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import rocu.soc.chassis.record.returns.Return;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.gateway.composition.AsTheCaller;
import rocu.soc.gateway.composition.ForeignProblem;

/** Lets services count, each with the rights of the caller, and takes their refusals for the gateway's own. */
@ApplicationScoped
class CountedElsewhere {

    @Inject
    AsTheCaller services;

    /** Asks for a return. */
    CompletionStage<Return> count(String resource, String query) {
        return services.get(resource, "/api/v1/" + resource + (query.isEmpty() ? "" : "?" + query), Return.class);
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
}
