package rocu.soc.disruption.threat;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import rocu.soc.chassis.trace.TraceParent;
import rocu.soc.chassis.trace.Traces;

/**
 * Asks threat-service whether the caller of the request being answered may see a threat that is not known here yet: the one
 * call to another service on the write path, as the caller, for at most two seconds.
 */
@ApplicationScoped
public class ThreatLookUp {

    private static final Logger LOG = Logger.getLogger(ThreatLookUp.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    CurrentVertxRequest current;

    @Inject
    Traces traces;

    @ConfigProperty(name = "soc.threat-service")
    Optional<URI> service;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** What threat-service says. */
    public enum Finding {
        /** The caller may see it. */
        THERE,
        /** It does not exist, or the caller may not know of it. */
        HIDDEN,
        /** No answer could be had. */
        AWAY
    }

    /** Asks; never fails. */
    public Finding ask(UUID threat) {
        String token = current.getCurrent().request().getHeader("Authorization");
        if (service.isEmpty() || token == null) {
            return Finding.AWAY;
        }
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(service.get().resolve("/api/v1/threats/" + threat))
                    .timeout(PATIENCE)
                    .header("Authorization", token)
                    .header("Access-Reason", "A disruption is recorded against it");
            String parent = traces.parent();
            if (parent != null) {
                request.header(TraceParent.HEADER, parent);
            }
            HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
            return switch (answer.statusCode()) {
                case 200 -> Finding.THERE;
                case 403, 404, 410 -> Finding.HIDDEN;
                default -> Finding.AWAY;
            };
        } catch (IOException e) {
            LOG.warnf("threat-service was asked for a threat and did not answer: %s", e.getClass());
            return Finding.AWAY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.AWAY;
        }
    }
}
