package rocu.soc.gateway.routing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The answer to a request that no well-behaved HTTP client would send. */
record RawAnswer(int status, String body) {

    private static final int PATIENCE_MILLIS = 10_000;

    static RawAnswer to(String... head) {
        return toWithBody("", head);
    }

    static RawAnswer toWithBody(String body, String... head) {
        return toOctets(String.join("\r\n", head) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n" + body);
    }

    /** The first of what comes back for exactly these octets until the gateway closes the connection; what follows it is in its body. */
    static RawAnswer toOctets(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new RawAnswer(Integer.parseInt(answer.substring(9, 12)), answer.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
