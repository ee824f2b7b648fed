package rocu.soc.chassis.audit.refusal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.access.Permissions;
import rocu.soc.chassis.web.identity.Caller;

/**
 * Counts who was refused: without a sound token, without the right, or for a record that does not exist for the caller. The
 * last two, when they repeat themselves, are an entry of the log: repeated access denials.
 */
class RefusalFilter {

    private static final Logger LOG = Logger.getLogger(RefusalFilter.class);

    /** Ids in an address; anything else in it may be what a record holds. */
    private static final Pattern ID =
            Pattern.compile("(?<=/)[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?=/|$)");

    @Inject
    MeterRegistry registry;

    @Inject
    CurrentCaller caller;

    @Inject
    Consultations log;

    private final RepeatedRefusals repeated;

    RefusalFilter(
            @ConfigProperty(name = "soc.refusals.often") int often,
            @ConfigProperty(name = "soc.refusals.within") Duration within,
            @ConfigProperty(name = "soc.refusals.callers") int callers) {
        this.repeated = new RepeatedRefusals(often, within, callers);
    }

    @ServerResponseFilter
    void count(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        String reason = reason(response.getStatus());
        if (reason == null) {
            return;
        }
        Counter.builder("soc.refusals")
                .description("Requests that were refused")
                .tag("operation", operation(resource))
                .tag("reason", reason)
                .register(registry)
                .increment();
        caller.known().ifPresent(refused -> note(refused, request.getUriInfo().getPath(), reason));
    }

    private void note(Caller refused, String path, String reason) {
        List<UUID> records = ID.matcher(path)
                .results()
                .map(MatchResult::group)
                .map(UUID::fromString)
                .toList();
        repeated.note(refused.userId(), records, reason, Instant.now()).ifPresent(denials -> {
            List<String> reasons =
                    denials.reasons().stream().sorted().map(one -> "/" + one).toList();
            if (!log.noteRefusals(refused, denials.records(), reasons)) {
                LOG.warnf("The audit log is overloaded: repeated refusals of %s are not in it", refused.userId());
            }
        });
    }

    private static @Nullable String reason(int status) {
        return switch (status) {
            case 401 -> "not-authenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            default -> null;
        };
    }

    private static String operation(ResourceInfo resource) {
        Permission permission = resource.getResourceMethod() == null
                ? null
                : Permissions.of(resource.getResourceClass(), resource.getResourceMethod());
        return permission == null ? "none" : permission.value();
    }
}
