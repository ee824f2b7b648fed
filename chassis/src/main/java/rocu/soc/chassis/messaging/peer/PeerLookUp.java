package rocu.soc.chassis.messaging.peer;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.http.Circuit;
import rocu.soc.chassis.web.json.StrictJson;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.trace.TraceParent;
import rocu.soc.chassis.web.trace.Traces;

/**
 * Asks another service whether the caller of the request being answered may see a record that is not known here yet: the
 * one call to another service on the write path, as the caller, for at most two seconds. While the circuit of the other
 * service is open nobody waits for it.
 */
public final class PeerLookUp {

    private static final Logger LOG = Logger.getLogger(PeerLookUp.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int FAILURES_IN_A_ROW = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<@Nullable String> authorization;
    private final Supplier<@Nullable String> trace;
    private final Optional<URI> service;
    private final String reason;
    private final Circuit circuit;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** What the other service says. */
    public enum Finding {
        /** The caller may see it. */
        THERE,
        /** It does not exist, or the caller may not know of it. */
        HIDDEN,
        /** No answer could be had. */
        AWAY
    }

    /**
     * Asks that service.
     *
     * @param service its address; without one it is always away
     * @param reason why, for its audit log
     */
    public PeerLookUp(CurrentVertxRequest current, Traces traces, Optional<URI> service, String reason) {
        this(
                () -> current.getCurrent().request().getHeader("Authorization"),
                traces::parent,
                service,
                reason,
                System::nanoTime);
    }

    PeerLookUp(
            Supplier<@Nullable String> authorization,
            Supplier<@Nullable String> trace,
            Optional<URI> service,
            String reason,
            LongSupplier nanoseconds) {
        this.authorization = authorization;
        this.trace = trace;
        this.service = service;
        this.reason = reason;
        this.circuit =
                new Circuit(service.map(URI::getAuthority).orElse("nobody"), FAILURES_IN_A_ROW, PAUSE, nanoseconds);
    }

    /** Asks for one record by its path; never fails. */
    public Finding ask(String path) {
        return ask(path, body -> true);
    }

    /** Asks whether a list has a record, by its path with the filter; never fails. */
    public Finding askList(String path) {
        return ask(
                path, body -> StrictJson.object(body).path("items").elements().hasNext());
    }

    private Finding ask(String path, Predicate<byte[]> has) {
        String token = authorization.get();
        if (service.isEmpty() || token == null || !circuit.toWait().isZero()) {
            return Finding.AWAY;
        }
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(service.get().resolve(path))
                    .timeout(PATIENCE)
                    .header("Authorization", token)
                    .header("Access-Reason", reason);
            String parent = trace.get();
            if (parent != null) {
                request.header(TraceParent.HEADER, parent);
            }
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            circuit.answered();
            return switch (answer.statusCode()) {
                case 200 -> has.test(answer.body()) ? Finding.THERE : Finding.HIDDEN;
                case 403, 404, 410 -> Finding.HIDDEN;
                default -> Finding.AWAY;
            };
        } catch (IOException e) {
            circuit.failed();
            LOG.warnf("Another service was asked for a record and did not answer: %s", e.getClass());
            return Finding.AWAY;
        } catch (Problem e) {
            LOG.warnf("Another service was asked for a record and answered what is no list: %s", e.getMessage());
            return Finding.AWAY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.AWAY;
        }
    }
}
