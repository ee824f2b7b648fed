package rocu.soc.gateway.routing;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that reads as much as it likes and goes away when it likes. */
final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+)");

    private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
    private final InputStream in = new BufferedInputStream(socket.getInputStream());

    RawClient() throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Sends a request of the analyst, with whatever stands after its head. */
    RawClient send(String line, String... fieldsAndBody) throws IOException {
        return sendWith(Token.ofAnalyst(), line, fieldsAndBody);
    }

    /** The same of somebody else. */
    RawClient sendWith(String authorization, String line, String... fieldsAndBody) throws IOException {
        String request = line + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization + "\r\n"
                + (fieldsAndBody.length == 0 ? "\r\n" : String.join("\r\n", fieldsAndBody));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Sends more of the body. */
    void sendOctets(byte[] part) throws IOException {
        socket.getOutputStream().write(part);
    }

    /** The status line and the fields of the next answer, and nothing behind them. */
    String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append(octet());
        }
        return head.toString();
    }

    char octet() throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new IOException("The gateway has closed the connection");
        }
        return (char) octet;
    }

    /** Reads a whole answer that tells its length. */
    String wholeAnswer() throws IOException {
        String head = head();
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new IOException("No length: " + head);
        }
        return head + new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8);
    }

    /** All that still comes until the gateway closes the connection. */
    String untilClosed() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Goes away without a farewell: the connection is reset. */
    void vanish() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
