package rocu.soc.systemtests.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with an answer, whatever the request was. */
final class Verdict {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDE = Pattern.compile(
            "rocu\\.soc\\.|java\\.(lang|util|io|sql)|org\\.(postgresql|hibernate|jboss|apache)|io\\.(vertx|quarkus|netty)"
                    + "|Exception|\\tat |SQLSTATE|(?i:select .+ from |insert into )");

    private Verdict() {}

    /** The fault, or nothing. */
    static Optional<String> on(HostileSender.Sent sent, HttpVersion over) {
        RawAnswer answer = sent.answer();
        if (answer == null) {
            // What is malformed ends its stream (RFC 9113, section 8.1.1).
            boolean malformed = over == HttpVersion.HTTP_2 && !sent.request().isHttp2();
            return malformed ? Optional.empty() : Optional.of("no whole answer: " + sent.failure());
        }
        if (answer.status() >= 500) {
            return Optional.of("the fault is said to be ours: " + answer.status());
        }
        if (INSIDE.matcher(answer.text()).find()
                || INSIDE.matcher(answer.fields().toString()).find()) {
            return Optional.of("it tells of the inside: " + answer.status());
        }
        if (answer.status() == 400 && !sent.request().isHttp()) {
            // The server answers below any handler of ours.
            return Optional.empty();
        }
        if (!answer.fields().containsKey("request-id")) {
            return Optional.of("no Request-Id: " + answer.status());
        }
        boolean silent = sent.request().method().equals("HEAD");
        return answer.status() < 400 || silent ? Optional.empty() : problem(answer);
    }

    private static Optional<String> problem(RawAnswer answer) {
        if (!answer.fields().getOrDefault("content-type", "").startsWith("application/problem+json")) {
            return Optional.of("no problem document: " + answer.status());
        }
        try {
            JsonNode problem = JSON.readTree(answer.text());
            boolean whole = problem.path("status").asInt() == answer.status()
                    && problem.path("type").asText().startsWith("/problems/")
                    && problem.path("requestId").asText().equals(answer.fields().get("request-id"))
                    && !problem.path("title").asText().isEmpty();
            return whole ? Optional.empty() : Optional.of("no whole problem: " + answer.status());
        } catch (JsonProcessingException e) {
            return Optional.of("no JSON: " + answer.status());
        }
    }
}
