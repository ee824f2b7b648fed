package rocu.soc.systemtests.hostile;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An answer as it came over the wire.
 *
 * @param fields by their names in lower case
 * @param text its body, read as UTF-8
 */
record RawAnswer(int status, Map<String, String> fields, String text) {

    private static final int CONTINUE = 100;

    /** Reads one from a connection that may be kept. */
    static RawAnswer read(InputStream in, boolean bodiless) throws IOException {
        String[] status = line(in).split(" ", 3);
        Map<String, String> fields = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            fields.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int code = Integer.parseInt(status[1]);
        if (code == CONTINUE) {
            return read(in, bodiless);
        }
        byte[] body = bodiless || code == 204 || code == 304 ? new byte[0] : body(in, fields);
        return new RawAnswer(code, Map.copyOf(fields), new String(body, StandardCharsets.UTF_8));
    }

    /** Whether the connection ends with it. */
    boolean closes() {
        return fields.getOrDefault("connection", "").equalsIgnoreCase("close");
    }

    private static byte[] body(InputStream in, Map<String, String> fields) throws IOException {
        if (!fields.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            String length = fields.get("content-length");
            return length == null ? in.readAllBytes() : exactly(in, Integer.parseInt(length));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            body.writeBytes(exactly(in, size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] octets = in.readNBytes(length);
        if (octets.length < length) {
            throw new EOFException("The answer was cut");
        }
        return octets;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("The connection was closed without an answer");
            }
            line.append((char) octet);
        }
        return line.toString().stripTrailing();
    }
}
