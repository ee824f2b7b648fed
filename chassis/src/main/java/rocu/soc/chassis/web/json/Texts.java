package rocu.soc.chassis.web.json;

import java.text.Normalizer;

/** What a text may be that a client sends. */
final class Texts {

    /** A text that may be no longer is a name or a reference, and one line. */
    static final int LONGEST_LINE = 200;

    private Texts() {}

    /**
     * The text in the form in which it is stored: NFC, trimmed; 1 to {@code longest} characters, one of them visible, no control
     * character but line breaks, and none at all where at most 200 characters are taken. Faults are named by the place.
     */
    static String read(String place, String given, int longest, Faults faults) {
        String text = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        if (text.codePoints().noneMatch(Texts::visible)) {
            faults.broken(place, "empty", "The text is empty.");
        } else if (text.codePointCount(0, text.length()) > longest) {
            faults.broken(place, "too-long", "At most " + longest + " characters.");
        } else if (text.codePoints().anyMatch(Texts::forbidden)) {
            faults.broken(place, "control-character", "Control characters other than line breaks are not taken.");
        } else if (longest <= LONGEST_LINE && text.codePoints().anyMatch(Character::isISOControl)) {
            faults.broken(place, "control-character", "This is one line: no line breaks.");
        }
        return text;
    }

    private static boolean forbidden(int character) {
        boolean lineBreak = character == '\n' || character == '\r';
        return (Character.isISOControl(character) && !lineBreak) || Character.getType(character) == Character.SURROGATE;
    }

    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.CONTROL, Character.UNASSIGNED -> false;
            default -> !Character.isSpaceChar(character);
        };
    }
}
