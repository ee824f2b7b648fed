package rocu.soc.systemtests.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    /** Not if it says how it is framed, which HTTP/2 lets no field do (RFC 9113, section 8.2.2), or is no HTTP at all. */
    boolean isHttp2() {
        return isHttp()
                && lines.stream()
                        .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("transfer-encoding:"));
    }

    /** Not if a field holds what none may (RFC 9110, section 5.5). */
    boolean isHttp() {
        return lines.stream().noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
    }

    /** Its head as HTTP/2 has it: pseudo fields, then the others by their names in lower case. */
    List<Map.Entry<String, String>> fields() {
        String[] first = lines.getFirst().split(" ");
        List<Map.Entry<String, String>> fields = new ArrayList<>(List.of(
                Map.entry(":method", first[0]),
                Map.entry(":path", String.join(" ", Arrays.asList(first).subList(1, first.length - 1))),
                Map.entry(":scheme", "http")));
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).stripLeading();
            if (name.equals("host")) {
                fields.removeIf(field -> field.getKey().equals(":authority"));
                fields.add(3, Map.entry(":authority", value));
            } else {
                fields.add(Map.entry(name, value));
            }
        }
        return fields;
    }

    byte[] body() {
        return body.clone();
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
