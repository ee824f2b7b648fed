package rocu.soc.systemtests.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Sends octets as they are, over a connection that it keeps as long as the other side does. */
final class HostileClient implements HostileSender {

    /** More than the suite gives itself for any answer: who waits longer has met a request that hangs. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final URI gateway;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    HostileClient(URI gateway) {
        this.gateway = gateway;
    }

    /**
     * Sends one and reads its answer. A kept connection that the other side has closed meanwhile is opened anew, once.
     *
     * @throws IOException if no whole answer came
     */
    private RawAnswer send(HostileRequest request) throws IOException {
        boolean kept = socket != null;
        try {
            return once(request);
        } catch (IOException e) {
            close();
            if (!kept) {
                throw e;
            }
            return once(request);
        }
    }

    private RawAnswer once(HostileRequest request) throws IOException {
        Socket open = socket;
        InputStream answers = in;
        if (open == null || answers == null) {
            open = new Socket();
            open.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()), PATIENCE_MILLIS);
            open.setSoTimeout(PATIENCE_MILLIS);
            answers = new BufferedInputStream(open.getInputStream());
            socket = open;
            in = answers;
        }
        open.getOutputStream().write(request.octets());
        open.getOutputStream().flush();
        RawAnswer answer = RawAnswer.read(answers, request.method().equals("HEAD"));
        if (answer.closes()) {
            close();
        }
        return answer;
    }

    @Override
    public Sent tried(HostileRequest request) {
        try {
            return new Sent(request, send(request), null);
        } catch (IOException e) {
            close();
            return new Sent(request, null, e);
        }
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            socket = null;
            in = null;
        }
    }
}
