package rocu.soc.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.gateway.PeerServices;

/** What a client may send to be taken for two by gateway and service, to be put into their heads, or to hold them up. */
@QuarkusTest
class HostileTest {

    private static final String POST = "POST /api/v1/disruptions HTTP/1.1";
    private static final String HIDDEN = "GET /api/v1/disruptions/hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @BeforeEach
    void forget() {
        PeerServices.forget();
    }

    private static RawAnswer answerTo(String body, String... fields) {
        List<String> head = new ArrayList<>(List.of(POST, "Authorization: " + Token.ofAnalyst()));
        head.addAll(List.of(fields));
        return RawAnswer.toWithBody(body, head.toArray(String[]::new));
    }

    static Stream<List<String>> framesThatTwoCouldReadDifferently() {
        return Stream.of(
                List.of("Content-Length: 0", "Content-Length: " + HIDDEN.length()),
                List.of("Content-Length: 0, " + HIDDEN.length()),
                List.of("Content-Length: +5"),
                List.of("Content-Length: -1"),
                List.of("Content-Length: 0x5"),
                List.of("Content-Length : 5"),
                List.of("Transfer-Encoding: xchunked"),
                List.of("Transfer-Encoding: identity"),
                List.of("Transfer-Encoding: chunked, identity"),
                List.of("Transfer-Encoding: gzip, chunked"),
                List.of("Transfer-Encoding: chunked, chunked"),
                List.of("Transfer-Encoding: \"chunked\""),
                List.of("Transfer-Encoding: chunked;a=b"),
                List.of("Transfer-Encoding : chunked"),
                List.of("Transfer-Encoding:"),
                List.of("Transfer-Encoding: chunked", "Transfer-Encoding: x"),
                List.of("Transfer-Encoding: chunked", "Transfer-Encoding: chunked"),
                List.of("Transfer-Encoding: x", "Transfer-Encoding: chunked"));
    }

    /** Whatever stands behind it is no request: the connection ends with the refusal. */
    @ParameterizedTest
    @MethodSource("framesThatTwoCouldReadDifferently")
    void aBodyOfDoubtfulLengthIsTheLastOfItsConnection(List<String> fields) {
        RawAnswer answer = onOneConnection(POST, "0\r\n\r\n" + HIDDEN, fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("HTTP/1.1 ");
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    private static RawAnswer onOneConnection(String line, String body, List<String> fields) {
        return RawAnswer.toOctets(line + "\r\nHost: localhost\r\nAuthorization: " + Token.ofAnalyst() + "\r\n"
                + String.join("\r\n", fields) + "\r\n\r\n" + body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked", "Transfer-Encoding:\tchunked", "transfer-encoding: Chunked"})
    void aLengthBesideChunksIsTheLastOfItsConnection(String coding) {
        RawAnswer answer = onOneConnection(
                POST, "0\r\n\r\n" + HIDDEN, List.of("Content-Length: " + (5 + HIDDEN.length()), coding));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("HTTP/1.1 ");
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    /** Nobody can tell whether somebody in front saw a length beside them. */
    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked", "Transfer-Encoding:\tchunked", "transfer-encoding: Chunked"})
    void aBodyInChunksIsTheLastOfItsConnection(String coding) {
        RawAnswer answer = onOneConnection(POST, "0\r\n\r\n" + HIDDEN, List.of(coding));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("HTTP/1.1 ");
        assertThat(PeerServices.arrivals()).singleElement().satisfies(arrival -> {
            assertThat(arrival.target()).isEqualTo("/api/v1/disruptions");
            assertThat(arrival.octets()).isZero();
            assertThat(arrival.headers()).doesNotContainKey("Transfer-encoding");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\r\nabcdeX", "xyz\r\nabcde\r\n0\r\n\r\n", "-1\r\n\r\n", "FFFFFFFFF\r\nabc"})
    void chunksThatAreNoneAreRefused(String chunks) {
        RawAnswer answer = onOneConnection(POST, chunks + "\r\n" + HIDDEN, List.of("Transfer-Encoding: chunked"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/malformed-request").doesNotContain("HTTP/1.1 ");
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: localhost", "Host: elsewhere", "hOST: elsewhere"})
    void aRequestNamesOneHost(String second) {
        RawAnswer answer = onOneConnection("GET /api/v1/disruptions HTTP/1.1", HIDDEN, List.of(second));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/malformed-request").doesNotContain("HTTP/1.1 ");
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    @Test
    void aRequestWithoutAHostIsRefused() {
        RawAnswer answer = RawAnswer.toOctets("GET /api/v1/disruptions HTTP/1.1\r\nAuthorization: " + Token.ofAnalyst()
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/malformed-request");
    }

    /** As a client sends it that takes the gateway for a proxy (RFC 9112, section 3.2.2). */
    @Test
    void anAbsoluteAddressIsServed() {
        RawAnswer answer = RawAnswer.to(
                "GET http://localhost:8080/api/v1/disruptions?limit=2 HTTP/1.1", "Authorization: " + Token.ofAnalyst());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(PeerServices.arrivals().getFirst().target()).isEqualTo("/api/v1/disruptions?limit=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/api/v1/disruptions/../threats",
                "http://localhost//api/v1/disruptions",
                "http://localhost/q/health",
                "http://u:p@localhost/api/v1/disruptions",
                "ftp://localhost/api/v1/disruptions",
                "http:///api/v1/disruptions",
                "http://localhost"
            })
    void anAbsoluteAddressOpensNothingElse(String target) {
        RawAnswer answer = RawAnswer.to("GET " + target + " HTTP/1.1", "Authorization: " + Token.ofAnalyst());

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).contains("/problems/");
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.2", "HTTP/3.0"})
    void anotherVersionOfHttpIsRefused(String version) {
        RawAnswer answer = RawAnswer.to("GET /api/v1/disruptions " + version, "Authorization: " + Token.ofAnalyst());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nX-Roles: admin", "a\rX-Roles: admin", "a\0b", "a\u000bb"})
    void aFieldThatHoldsAControlCharacterIsRefused(String value) {
        assertThat(answerTo("", "Idempotency-Key: " + value).status()).isEqualTo(400);
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    /** The line that continues a field was allowed once; its words stay in the value of that field. */
    @ParameterizedTest
    @ValueSource(strings = {"a\r\n X-Roles: admin", "a\r\n\tX-Roles: admin"})
    void aFieldThatIsContinuedPutsNoOtherIntoTheHeadOfTheService(String value) {
        assertThat(answerTo("", "Idempotency-Key: " + value).status()).isEqualTo(200);

        assertThat(PeerServices.arrivals()).singleElement().satisfies(arrival -> {
            assertThat(arrival.headers()).doesNotContainKey("X-roles");
            assertThat(arrival.headers().get("Idempotency-key")).containsExactly("a X-Roles: admin");
        });
    }

    @Test
    void headsHaveALimit() {
        assertThat(answerTo("", "Access-Reason: " + "x".repeat(30_000)).status())
                .isEqualTo(431);
        assertThat(RawAnswer.to("GET /api/v1/disruptions?q=" + "x".repeat(10_000) + " HTTP/1.1")
                        .status())
                .isEqualTo(414);
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    @Test
    void anOversizedTokenIsNoToken() {
        RawAnswer answer =
                RawAnswer.to("GET /api/v1/disruptions HTTP/1.1", "Authorization: Bearer " + "x".repeat(17_000));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/not-authenticated");
    }

    @Test
    void aHundredMegabytesAreRefused() throws Exception {
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (RawClient client = new RawClient()) {
            client.send("POST /api/v1/disruptions", "Transfer-Encoding: chunked", "", "");
            Thread.ofVirtual().start(() -> sendUntilClosed(client, chunk, 1_600));

            assertThat(client.head()).startsWith("HTTP/1.1 413 ");
        }
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    private static void sendUntilClosed(RawClient client, byte[] chunk, int times) {
        try {
            for (int i = 0; i < times; i++) {
                client.sendOctets(chunk);
            }
        } catch (IOException closed) {
            // The gateway does not want the rest.
            return;
        }
    }

    @Test
    void aBodyThatDripsIsGivenUp() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            String head = POST + "\r\nHost: localhost\r\nAuthorization: " + Token.ofAnalyst()
                    + "\r\nContent-Length: 1000\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int octet = 0; octet < 600 && socket.getInputStream().available() == 0; octet++) {
                out.write('x');
                Thread.sleep(100);
            }
            byte[] answer = new byte[4_096];
            int length = socket.getInputStream().read(answer);

            assertThat(new String(answer, 0, length, StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("/problems/request-timeout", "within 6 seconds");
        }
        assertThat(PeerServices.arrivals()).isEmpty();
    }
}
