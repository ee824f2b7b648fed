package rocu.soc.gateway.composition;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemType;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** The problem of a service as the gateway's own: its type, what it says, its members, and how long to wait. */
public final class ForeignProblem {

    private static final String BASE = "/problems/";

    /** Members that every document has, or that are the gateway's to say. */
    private static final Set<String> OWN =
            Set.of("type", "title", "status", "detail", "instance", "errors", "requestId");

    private ForeignProblem() {}

    /** Reads the document; 502 if it is none. */
    public static Problem read(JsonNode document, MultiMap headers) {
        String type = document.path("type").asText();
        int status = document.path("status").asInt();
        if (!type.startsWith(BASE) || status < 400) {
            return Problem.of(ProblemTypes.BAD_GATEWAY, "A service gave no valid answer.");
        }
        List<FieldError> errors = new ArrayList<>();
        document.path("errors")
                .forEach(error -> errors.add(new FieldError(
                        error.path("pointer").asText(),
                        error.path("code").asText(),
                        error.path("detail").asText())));
        Problem problem = Problem.of(
                new ProblemType(
                        type.substring(BASE.length()),
                        status,
                        document.path("title").asText()),
                document.path("detail").asText(),
                errors);
        for (var member : document.properties()) {
            if (!OWN.contains(member.getKey())) {
                problem = problem.with(member.getKey(), member.getValue());
            }
        }
        Duration wait = wait(headers.get("Retry-After"));
        return wait == null ? problem : problem.retryAfter(wait);
    }

    /** The same where the client knows the parameter by another name. */
    public static Problem ofParameter(Problem problem, String there, String here) {
        Problem renamed = Problem.of(
                problem.type(),
                problem.detail().replace(there, here),
                problem.errors().stream()
                        .map(error -> error.pointer().equals(there)
                                ? new FieldError(here, error.code(), error.detail())
                                : error)
                        .toList());
        for (var member : problem.members().entrySet()) {
            renamed = renamed.with(member.getKey(), member.getValue());
        }
        return problem.retryAfter() == null ? renamed : renamed.retryAfter(problem.retryAfter());
    }

    private static @Nullable Duration wait(@Nullable String seconds) {
        return seconds == null || !seconds.matches("\\d{1,6}") ? null : Duration.ofSeconds(Long.parseLong(seconds));
    }
}
