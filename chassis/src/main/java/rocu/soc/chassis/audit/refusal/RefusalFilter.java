package rocu.soc.chassis.audit.refusal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import rocu.soc.chassis.audit.AccessReason;
import rocu.soc.chassis.audit.AuditOutcome;
import rocu.soc.chassis.audit.sought.Asked;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.access.Permissions;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.request.RequestId;

/**
 * Counts who was refused: without a sound token, without the right, for a record that does not exist for the caller, or for what
 * stands there already. All but the first are in the log, with what was asked for. A hidden record and none are refused alike.
 */
class RefusalFilter {

    private static final int NOT_AUTHENTICATED = 401;
    private static final String NO_PERMISSION = "none";

    @Inject
    MeterRegistry registry;

    @Inject
    CurrentCaller caller;

    @Inject
    Asked asked;

    @Inject
    AccessReason reason;

    @Inject
    RequestId requestId;

    @Inject
    RefusalLog log;

    @ServerResponseFilter
    void count(ContainerResponseContext response, ResourceInfo resource) {
        Optional<AuditOutcome> outcome = AuditOutcome.of(response.getStatus());
        if (response.getStatus() == NOT_AUTHENTICATED) {
            count("not-authenticated", permission(resource));
        } else if (outcome.isPresent()) {
            String permission = permission(resource);
            count(outcome.get().slug(), permission);
            caller.known().ifPresent(refused -> log.note(refusal(refused, outcome.get(), permission)));
        }
    }

    private void count(String why, String permission) {
        Counter.builder("soc.refusals")
                .description("Requests that were refused")
                .tag("operation", permission)
                .tag("reason", why)
                .register(registry)
                .increment();
    }

    private Refusal refusal(Caller refused, AuditOutcome outcome, String permission) {
        List<String> where = Stream.of(asked.where(), "/" + permission)
                .filter(pointer -> !pointer.equals("/" + NO_PERMISSION))
                .toList();
        return new Refusal(
                refused, outcome, asked.records(), where, asked.texts(), reason.ifSound(), requestId.value());
    }

    private static String permission(ResourceInfo resource) {
        Permission permission = resource.getResourceMethod() == null
                ? null
                : Permissions.of(resource.getResourceClass(), resource.getResourceMethod());
        return permission == null ? NO_PERMISSION : permission.value();
    }
}
