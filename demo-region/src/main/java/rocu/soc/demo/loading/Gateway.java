package rocu.soc.demo.loading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The one door of the suite, asked in the name of a persona. */
final class Gateway {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 10;
    private static final long LONGEST_PAUSE_SECONDS = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI address;
    private final UnaryOperator<String> tokens;

    /**
     * A gateway.
     *
     * @param tokens gives a valid access token of the persona of that name
     */
    Gateway(URI address, UnaryOperator<String> tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    /**
     * Reads.
     *
     * @throws Refused with the text of the problem
     */
    JsonNode get(String path, String persona) {
        return send(request(path, persona).GET().build());
    }

    /**
     * Sends lines of JSON, or nothing where there are none. Whatever is sent here may be sent again.
     *
     * @throws Refused with the text of the problem
     */
    JsonNode post(String path, String persona, String lines) {
        BodyPublisher body = lines.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(lines);
        return send(request(path, persona)
                .header("Content-Type", "application/x-ndjson")
                .POST(body)
                .build());
    }

    private HttpRequest.Builder request(String path, String persona) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + tokens.apply(persona));
    }

    /** A busy suite says when to come again; then that is done. */
    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            for (int tried = 1; isBusy(answer) && tried < MOST_TRIES; tried++) {
                Thread.sleep(pause(answer));
                answer = http.send(request, BodyHandlers.ofString());
            }
            if (answer.statusCode() >= 300) {
                throw new Refused(Problem.text(answer));
            }
            return JSON.readTree(answer.body());
        } catch (IOException cause) {
            throw new Refused(
                    "The gateway at " + address + " does not answer: is the suite up? (" + cause + ")", cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted", cause);
        }
    }

    private static boolean isBusy(HttpResponse<String> answer) {
        return answer.statusCode() == 429 || answer.statusCode() == 503;
    }

    private static Duration pause(HttpResponse<String> answer) {
        long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
        return Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_PAUSE_SECONDS));
    }
}
