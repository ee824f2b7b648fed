package rocu.soc.benchmarks.scale;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import rocu.soc.benchmarks.BenchFailure;

/** Sends questions to one suite through its gateway, one at a time. */
public final class Asking implements AutoCloseable {

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private static final int LOWEST_REFUSAL = 300;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final UnaryOperator<String> tokens;

    /** @param tokens the token of a persona, by its name */
    public Asking(URI gateway, UnaryOperator<String> tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /**
     * The answer, read to its end.
     *
     * @throws BenchFailure where it is a refusal: what was meant to be measured was not
     */
    public Answer ask(Question question) {
        return answered(question, send(question));
    }

    /** The same, but for an answer that says that it takes too long: how long it took to say so is a figure as well. */
    Answer askPatiently(Question question) {
        Answer answer = send(question);
        return answer.tookTooLong() ? answer : answered(question, answer);
    }

    private static Answer answered(Question question, Answer answer) {
        if (answer.status() >= LOWEST_REFUSAL) {
            throw new BenchFailure(question.name() + ", " + question.path() + ", was refused: " + answer.status() + " "
                    + answer.text());
        }
        return answer;
    }

    private Answer send(Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + question.path()))
                .header("Authorization", "Bearer " + tokens.apply(question.persona()));
        question.headers().forEach(request::header);
        String body = question.body();
        if (body != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        HttpRequest ready = request.build();
        try {
            long began = System.nanoTime();
            HttpResponse<byte[]> response = http.send(ready, HttpResponse.BodyHandlers.ofByteArray());
            double milliseconds = (System.nanoTime() - began) / NANOSECONDS_PER_MILLISECOND;
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    milliseconds);
        } catch (IOException e) {
            throw new BenchFailure("The gateway does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
