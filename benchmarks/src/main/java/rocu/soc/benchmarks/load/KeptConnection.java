package rocu.soc.benchmarks.load;

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
public final class KeptConnection implements AutoCloseable {

    private static final int LOWEST_REFUSAL = 300;

    private final URI base;
    private Socket socket;
    private OutputStream out;
    private InputStream in;
    private boolean lastAnswer;

    /**
     * What came back.
     *
     * @param body that of a refusal alone
     * @param retryAfter whether it says when to try again
     */
    public record Answer(int status, String body, boolean retryAfter) {

        public boolean refused() {
            return status >= LOWEST_REFUSAL;
        }
    }

    public KeptConnection(URI base) throws IOException {
        this.base = base;
        this.socket = connected(base);
        this.out = socket.getOutputStream();
        this.in = buffered(socket);
    }

    /** The head of a request, without the empty line behind it. */
    public static String head(String method, URI base, String path, String token) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\n";
    }

    /** Sends a whole request and reads its answer; over a new connection if the server said that it would close the last one. */
    public Answer send(byte[] request) throws IOException {
        if (lastAnswer) {
            socket.close();
            socket = connected(base);
            out = socket.getOutputStream();
            in = buffered(socket);
            lastAnswer = false;
        }
        out.write(request);
        out.flush();
        return answer();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static Socket connected(URI base) throws IOException {
        Socket socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static InputStream buffered(Socket socket) throws IOException {
        return new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = -1;
        boolean retryAfter = false;
        for (String field = line(); !field.isEmpty(); field = line()) {
            String lower = field.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length =
                        Integer.parseInt(field.substring(field.indexOf(':') + 1).strip());
            }
            retryAfter |= lower.startsWith("retry-after:");
            lastAnswer |= lower.equals("connection: close");
        }
        if (length < 0) {
            throw new IOException("An answer of status " + status + " without a length");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("An answer that ends early");
        }
        return new Answer(status, status < LOWEST_REFUSAL ? "" : new String(body, ISO_8859_1), retryAfter);
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
