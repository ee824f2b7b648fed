package rocu.soc.chassis.record.command;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * The client's name for one attempt to change something (IETF draft idempotency-key-header): 1 to 255 visible ASCII
 * characters. The quotes of a structured string may be left out.
 */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /**
     * Reads the header field.
     *
     * @throws Problem 400 {@code invalid-idempotency-key}
     */
    static @Nullable IdempotencyKey parse(List<String> fields) {
        if (fields.isEmpty()) {
            return null;
        }
        String text = fields.getFirst().strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1);
        }
        if (fields.size() > 1 || !FORM.matcher(text).matches()) {
            throw Problem.of(
                    ProblemTypes.INVALID_IDEMPOTENCY_KEY, "Send one key of 1 to 255 visible ASCII characters.");
        }
        return new IdempotencyKey(text);
    }

    /** By what a request is known again that came with a key: SHA-256 of its query, if it has one, and its body. */
    static byte[] hash(byte[] query, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (query.length > 0) {
                digest.update(query);
                digest.update((byte) '\n');
            }
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
