package rocu.soc.chassis.record;

import java.text.Normalizer;

/**
 * Where the original of a record is kept.
 *
 * @param system force system
 * @param reference its reference there; unique in an organisation and system
 */
public record Source(String system, String reference) {

    /** The source that an address names, in the form in which texts are stored: NFC, trimmed. */
    public static Source addressed(String system, String reference) {
        return new Source(form(system), form(reference));
    }

    private static String form(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
