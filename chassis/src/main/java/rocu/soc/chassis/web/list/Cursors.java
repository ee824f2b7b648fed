package rocu.soc.chassis.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * Writes and reads cursors: a place in a list, bound to the question that the list answers and signed, so that nobody
 * makes one up. A cursor holds a position and never a right; it ends after 24 hours.
 */
@ApplicationScoped
class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte FORM = 1;
    private static final int DIGEST = 16;
    private static final int HEAD = 1 + Long.BYTES + DIGEST;
    private static final Duration LIFE = Duration.ofHours(24);
    private static final String BETWEEN = "\u001f";

    private final SecretKeySpec key;

    Cursors(@ConfigProperty(name = "soc.cursor-key") String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** A cursor that goes on behind the row with those sort keys. */
    String write(String question, List<String> position, Instant now) {
        byte[] place = String.join(BETWEEN, position).getBytes(StandardCharsets.UTF_8);
        ByteBuffer content = ByteBuffer.allocate(HEAD + place.length)
                .put(FORM)
                .putLong(now.getEpochSecond())
                .put(digest(question))
                .put(place);
        byte[] signed = ByteBuffer.allocate(content.capacity() + DIGEST)
                .put(content.array())
                .put(sign(content.array()))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * The sort keys behind which a list goes on.
     *
     * @throws Problem 400 {@code invalid-cursor}, 410 {@code expired-cursor}
     */
    List<String> read(String cursor, String question, Instant now) {
        byte[] signed = decode(cursor);
        if (signed.length < HEAD + DIGEST || signed[0] != FORM) {
            throw invalid();
        }
        byte[] content = Arrays.copyOf(signed, signed.length - DIGEST);
        byte[] signature = Arrays.copyOfRange(signed, content.length, signed.length);
        if (!MessageDigest.isEqual(sign(content), signature)) {
            throw invalid();
        }
        ByteBuffer reading = ByteBuffer.wrap(content, 1, content.length - 1);
        Instant written = Instant.ofEpochSecond(reading.getLong());
        byte[] asked = new byte[DIGEST];
        reading.get(asked);
        if (!MessageDigest.isEqual(asked, digest(question))) {
            throw invalid();
        }
        if (written.plus(LIFE).isBefore(now)) {
            throw Problem.of(ProblemTypes.EXPIRED_CURSOR, "Start again from the first page.");
        }
        byte[] place = new byte[reading.remaining()];
        reading.get(place);
        return List.of(new String(place, StandardCharsets.UTF_8).split(BETWEEN, -1));
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private byte[] sign(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(content), DIGEST);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private byte[] digest(String question) {
        return sign(question.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem invalid() {
        return Problem.of(ProblemTypes.INVALID_CURSOR, "Follow the next link exactly as given, with the same filters.");
    }
}
