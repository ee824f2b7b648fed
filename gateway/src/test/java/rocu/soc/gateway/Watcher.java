package rocu.soc.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A service written by hand, octet for octet, so that it can misbehave, and see when the gateway gives a request up. */
public final class Watcher {

    private static final int PATIENCE_SECONDS = 20;
    private static final List<String> ARRIVED = new CopyOnWriteArrayList<>();
    private static final LinkedBlockingQueue<String> HELD = new LinkedBlockingQueue<>();
    private static final LinkedBlockingQueue<String> GIVEN_UP = new LinkedBlockingQueue<>();

    private final ServerSocket door;

    private Watcher(ServerSocket door) {
        this.door = door;
    }

    static Watcher start() {
        try {
            Watcher watcher = new Watcher(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(watcher::welcome);
            return watcher;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The targets of the requests that arrived since {@link #forget}. */
    public static List<String> arrived() {
        return new ArrayList<>(ARRIVED);
    }

    /** Waits until one more request arrived that is kept without its whole answer. */
    public static @Nullable String awaitHeld() throws InterruptedException {
        return HELD.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until the gateway has closed the connection of one more such request. */
    public static @Nullable String awaitGivenUp() throws InterruptedException {
        return GIVEN_UP.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    static void forget() {
        ARRIVED.clear();
        HELD.clear();
        GIVEN_UP.clear();
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    void stop() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void serve(Socket guest) {
        try (guest;
                InputStream in = new BufferedInputStream(guest.getInputStream())) {
            String line = head(in);
            while (line != null && answer(line, in, guest.getOutputStream())) {
                line = head(in);
            }
        } catch (IOException e) {
            // The gateway has closed the connection, which is told by awaitGivenUp() where it matters.
            return;
        }
    }

    /** The request line, or null at the end of the connection. */
    private static @Nullable String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                return null;
            }
            head.append((char) octet);
        }
        return head.substring(0, head.indexOf("\r\n"));
    }

    private static boolean answer(String line, InputStream in, OutputStream out) throws IOException {
        String target = line.split(" ", -1)[1];
        boolean again = ARRIVED.contains(target);
        ARRIVED.add(target);
        return switch (target.substring(target.lastIndexOf('/') + 1)) {
            case "silent" -> hold(target, in);
            case "begun" -> {
                write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nx");
                yield hold(target, in);
            }
            case "broken" -> {
                write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
                yield false;
            }
            case "broken-length" -> {
                write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nbegun");
                yield false;
            }
            case "broken-chunks" -> {
                write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nbegun\r\n");
                yield false;
            }
            case "cut" -> false;
            case "closed-once" -> again && whole(line, out, "200 OK");
            case "refused" -> whole(line, out, "405 Method Not Allowed");
            case "unchanged" -> write(out, "HTTP/1.1 304 Unchanged\r\nETag: \"3-FULL\"\r\n\r\n");
            case "nothing" -> write(out, "HTTP/1.1 204 Nothing\r\n\r\n");
            default -> whole(line, out, "200 OK");
        };
    }

    private static boolean hold(String target, InputStream in) throws IOException {
        HELD.add(target);
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } finally {
            GIVEN_UP.add(target);
        }
        return false;
    }

    private static boolean whole(String line, OutputStream out, String status) throws IOException {
        String body = "{\"from\":\"service\"}";
        return write(
                out,
                "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + (line.startsWith("HEAD ") ? "" : body));
    }

    private static boolean write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return true;
    }
}
