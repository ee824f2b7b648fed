package rocu.soc.chassis.web.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Reads bytes as UTF-8 and nothing else: what is not UTF-8 is refused and never replaced by another character. */
public final class Utf8 {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Utf8() {}

    /**
     * The text, without a byte order mark.
     *
     * @throws Problem 400 {@code malformed-request}
     */
    public static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.of(
                    ProblemTypes.MALFORMED_REQUEST,
                    "The body cannot be read.",
                    List.of(new FieldError("", "invalid-encoding", "Send UTF-8.")));
        }
    }
}
