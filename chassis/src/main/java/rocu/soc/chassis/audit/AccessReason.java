package rocu.soc.chassis.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Why the caller of the request being answered looks or acts: the header {@code Access-Reason}, at most 500 characters. */
@ApplicationScoped
public class AccessReason {

    private static final String HEADER = "Access-Reason";
    private static final int LONGEST = 500;

    @Inject
    CurrentVertxRequest current;

    /**
     * The reason; null if none was given.
     *
     * @throws Problem 400 {@code malformed-request}
     */
    public @Nullable String value() {
        RoutingContext context = current.getCurrent();
        List<String> fields =
                context == null ? List.of() : context.request().headers().getAll(HEADER);
        if (fields.isEmpty() || fields.getFirst().isBlank()) {
            return null;
        }
        String given = text(fields.getFirst());
        if (fields.size() > 1
                || given.codePointCount(0, given.length()) > LONGEST
                || given.codePoints().anyMatch(Character::isISOControl)) {
            String detail =
                    HEADER + " is given once, with at most " + LONGEST + " characters and no control characters.";
            throw Problem.of(
                    ProblemTypes.MALFORMED_REQUEST, detail, List.of(new FieldError(HEADER, "not-a-reason", detail)));
        }
        return given.strip();
    }

    /** The same where a malformed one is no matter any more, as in a request that is refused anyway. */
    public @Nullable String ifSound() {
        try {
            return value();
        } catch (Problem malformed) {
            return null;
        }
    }

    /** Field values come as octets; people write UTF-8. */
    private static String text(String octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return octets;
        }
    }
}
