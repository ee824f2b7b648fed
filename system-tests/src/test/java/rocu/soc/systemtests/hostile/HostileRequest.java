package rocu.soc.systemtests.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request as it goes over the wire. */
final class HostileRequest {

    private final String operation;
    private final List<String> lines;
    private final byte[] body;

    /**
     * A request.
     *
     * @param operation whose shape it was made from
     * @param lines of its head, without that which says how long it is
     */
    HostileRequest(String operation, List<String> lines, byte[] body) {
        this.operation = operation;
        this.lines = List.copyOf(lines);
        this.body = body.clone();
    }

    String operation() {
        return operation;
    }

    String method() {
        return lines.getFirst().substring(0, lines.getFirst().indexOf(' '));
    }

    /** Not if a field holds what none may (RFC 9110, section 5.5). */
    boolean isHttp() {
        return lines.stream().noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
    }

    byte[] octets() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        String head = String.join("\r\n", lines) + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        octets.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        octets.writeBytes(body);
        return octets.toByteArray();
    }

    /** As a person reads it who looks for the fault. */
    @Override
    public String toString() {
        String text = new String(octets(), StandardCharsets.UTF_8).replaceAll("Bearer \\S+", "Bearer …");
        return text.substring(0, Math.min(text.length(), 600));
    }
}
