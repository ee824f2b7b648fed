package rocu.soc.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * One client: a connection that is kept, and one request at a time. It does next to nothing, as {@code pgbench} does, since
 * what it costs is taken from what it measures.
 */
final class KeptConnection implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final String head;

    /** The status of an answer; 201 for what was recorded. */
    record Answer(int status, String body) {}

    KeptConnection(URI base, String path, String token) throws IOException {
        this.socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        this.out = socket.getOutputStream();
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
        this.head = "POST " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\n";
    }

    Answer post(String key, byte[] body) throws IOException {
        byte[] start = (head + "Idempotency-Key: " + key + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(ISO_8859_1);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        out.write(request);
        out.flush();
        return answer();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = -1;
        for (String field = line(); !field.isEmpty(); field = line()) {
            String lower = field.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length =
                        Integer.parseInt(field.substring(field.indexOf(':') + 1).strip());
            }
        }
        if (length < 0) {
            throw new IOException("An answer of status " + status + " without a length");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("An answer that ends early");
        }
        return new Answer(status, status == 201 ? "" : new String(body, ISO_8859_1));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
