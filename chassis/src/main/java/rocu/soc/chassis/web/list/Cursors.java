package rocu.soc.chassis.web.list;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.Restores;

/**
 * Writes and reads cursors: a place in a list, bound to the question that the list answers and signed, so that nobody
 * makes one up. A cursor holds a position and never a right; it ends after 24 hours.
 */
@ApplicationScoped
class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte FORM = 2;
    private static final int DIGEST = 16;
    private static final int HEAD = 1 + 3 * Long.BYTES + DIGEST;
    private static final long NONE = Long.MIN_VALUE;
    private static final Duration LIFE = Duration.ofHours(24);
    private static final String BETWEEN = "\u001f";

    private final SecretKeySpec key;
    private final LongSupplier restored;

    @Inject
    Cursors(@ConfigProperty(name = "soc.cursor-key") String key, Restores restores) {
        this(key, restores::mark);
    }

    Cursors(String key, LongSupplier restored) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.restored = restored;
    }

    /**
     * A place in a list.
     *
     * @param behind sort keys of the row behind which the list goes on
     * @param known the instant as known at which it is read, where the first page fixed it
     */
    record Place(List<String> behind, Optional<AsKnownAt> known) {

        Place {
            behind = List.copyOf(behind);
        }
    }

    /** A cursor that goes on at the place. */
    String write(String question, Place at, Instant now) {
        byte[] place = String.join(BETWEEN, at.behind()).getBytes(StandardCharsets.UTF_8);
        ByteBuffer content = ByteBuffer.allocate(HEAD + place.length)
                .put(FORM)
                .putLong(now.getEpochSecond())
                .putLong(restored.getAsLong())
                .putLong(at.known().map(Cursors::micros).orElse(NONE))
                .put(digest(question))
                .put(place);
        byte[] signed = ByteBuffer.allocate(content.capacity() + DIGEST)
                .put(content.array())
                .put(sign(content.array()))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * The place that a cursor names. One that was written before a restore is of a list that is no more.
     *
     * @throws Problem 400 {@code invalid-cursor}, 410 {@code expired-cursor}
     */
    Place read(String cursor, String question, Instant now) {
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
        long restoredThen = reading.getLong();
        long known = reading.getLong();
        byte[] asked = new byte[DIGEST];
        reading.get(asked);
        if (!MessageDigest.isEqual(asked, digest(question))) {
            throw invalid();
        }
        if (written.plus(LIFE).isBefore(now) || restoredThen != restored.getAsLong()) {
            throw Problem.of(ProblemTypes.EXPIRED_CURSOR, "Start again from the first page.");
        }
        byte[] place = new byte[reading.remaining()];
        reading.get(place);
        return new Place(
                List.of(new String(place, StandardCharsets.UTF_8).split(BETWEEN, -1)),
                known == NONE ? Optional.empty() : Optional.of(new AsKnownAt(Instant.EPOCH.plus(known, MICROS))));
    }

    private static long micros(AsKnownAt known) {
        return MICROS.between(Instant.EPOCH, known.instant());
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
