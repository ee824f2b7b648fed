package rocu.soc.chassis.web.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.identity.Accounts;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.identity.Callers;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Runs before every resource: verifies the token, and asks the policy for the endpoint's permission. Default is deny. */
class AccessFilter {

    @Inject
    Callers callers;

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller current;

    @Inject
    Policy policy;

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        List<String> headers = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (headers != null && headers.size() > 1) {
            throw Problem.of(ProblemTypes.NOT_AUTHENTICATED, "More than one Authorization header was sent.");
        }
        Caller caller = callers.caller(headers == null ? null : headers.getFirst());
        current.set(caller);
        accounts.keep(caller);
        @Nullable Permission permission = Permissions.of(resource.getResourceClass(), resource.getResourceMethod());
        if (permission == null || !permits(caller, permission)) {
            throw Problem.of(
                    ProblemTypes.FORBIDDEN,
                    "Your roles do not give the permission " + (permission == null ? "" : permission.value()) + ".");
        }
    }

    private boolean permits(Caller caller, Permission permission) {
        return policy.permits(caller, permission.value())
                || Arrays.stream(permission.or()).anyMatch(other -> policy.permits(caller, other));
    }
}
