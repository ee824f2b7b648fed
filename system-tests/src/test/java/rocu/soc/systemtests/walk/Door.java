package rocu.soc.systemtests.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import rocu.soc.localstack.testing.TestSuite;

/** The gateway, asked by somebody; a few requests at a time. */
final class Door implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 12;

    /** More files at a time than an account is given. */
    private static final int TOO_MANY = 429;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final TestSuite suite;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Semaphore places = new Semaphore(AT_ONCE);

    Door(TestSuite suite) {
        this.suite = suite;
    }

    /** A request. */
    record Ask(String method, String path, String body, Map<String, String> headers) {

        static Ask get(String path) {
            return new Ask("GET", path, "", Map.of());
        }

        static Ask send(String method, String path, String body) {
            String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
            return new Ask(method, path, body, body.isEmpty() ? Map.of() : Map.of("Content-Type", type));
        }

        Ask with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Ask(method, path, body, more);
        }

        /** Made from a version that no record has, so that a permitted change has no effect. */
        Ask stale() {
            return with("If-Match", "\"999-FULL\"");
        }
    }

    /**
     * An answer.
     *
     * @param whole header fields and body as text; what is packed is unpacked
     */
    record Answer(int status, Map<String, String> headers, JsonNode body, String whole) {

        /** What a problem says, whatever was asked. */
        String problem() {
            return body.path("type").asText() + " " + body.path("title").asText() + " "
                    + body.path("detail").asText();
        }

        @Override
        public String toString() {
            return status + " " + (body.has("detail") ? problem() : body.toString());
        }
    }

    Answer ask(Persona persona, Ask ask) {
        return ask(persona.name(), ask);
    }

    Answer ask(String persona, Ask ask) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(suite.gateway() + ask.path()))
                .header("Authorization", "Bearer " + suite.token(persona))
                .method(
                        ask.method(),
                        ask.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(ask.body()));
        ask.headers().forEach(request::header);
        try {
            places.acquire();
            try {
                HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
                while (response.statusCode() == TOO_MANY) {
                    Thread.sleep(PAUSE);
                    response = client.send(request.build(), BodyHandlers.ofByteArray());
                }
                return answer(response);
            } finally {
                places.release();
            }
        } catch (IOException cause) {
            throw new AssertionError(ask + " of " + persona, cause);
        } catch (InterruptedException cause) {
            throw new AssertionError(cause);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static Answer answer(HttpResponse<byte[]> response) throws IOException {
        byte[] bytes = response.body();
        boolean packed = bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
        String text = packed ? unpacked(bytes) : new String(bytes, StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Answer(response.statusCode(), Map.copyOf(headers), parsed(text), headers + "\n" + text);
    }

    private static String unpacked(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        StringBuilder text = new StringBuilder();
        try (ZipFile parts = new ZipFile(Files.write(file, workbook).toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                try (InputStream packed = parts.getInputStream(part)) {
                    text.append(new String(packed.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }

    private static JsonNode parsed(String text) {
        try {
            return text.startsWith("{") ? JSON.readTree(text) : MissingNode.getInstance();
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
