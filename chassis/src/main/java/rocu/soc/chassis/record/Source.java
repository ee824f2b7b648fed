package rocu.soc.chassis.record;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.json.BodyReader;

/**
 * Where the original of a record is kept.
 *
 * @param system force system
 * @param reference its reference there; unique in an organisation and system
 */
public record Source(String system, String reference) {

    private static final int LONGEST_NAME = 200;
    private static final String TOGETHER = "sourceSystem and sourceReference go together.";

    /**
     * The members {@code sourceSystem} and {@code sourceReference}; null if there are none.
     *
     * @param own the system that an account posts for, which it need not name
     */
    public static @Nullable Source read(BodyReader body, @Nullable String own) {
        String system = body.optionalText("sourceSystem", LONGEST_NAME).orElse(null);
        String reference = body.optionalText("sourceReference", LONGEST_NAME).orElse(null);
        if (reference == null) {
            if (system != null) {
                body.broken("sourceReference", "required", TOGETHER);
            }
            return null;
        }
        if (system == null && own == null) {
            body.broken("sourceSystem", "required", TOGETHER);
            return null;
        }
        return new Source(system == null ? String.valueOf(own) : system, reference);
    }

    /** The source that an address names, in the form in which texts are stored: NFC, trimmed. */
    public static Source addressed(String system, String reference) {
        return new Source(form(system), form(reference));
    }

    private static String form(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
