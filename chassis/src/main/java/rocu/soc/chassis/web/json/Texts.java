package rocu.soc.chassis.web.json;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.FieldError;

/**
 * What a text may be that a client sends. A text of which at most 200 characters are taken is a line: a key, a name or a code.
 * Two lines that look alike must be one, so that a line has nothing in it that does not show. Longer texts are prose, in which
 * people may write what they like.
 */
public final class Texts {

    /** A text that may be no longer is a line. */
    public static final int LONGEST_LINE = 200;

    /**
     * Separators, and what does not show: formats, what is unassigned, and of other characters those that Unicode calls ignorable,
     * with the blank of Braille.
     */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Z}\\p{Cf}\\p{Cn}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f"
                    + "\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0\\x{e0100}-\\x{e01ef}]");

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private Texts() {}

    /**
     * The text in the form in which it is stored. Prose is NFC without white space at its ends. A line has neither separators nor
     * what does not show at its ends, and one space where it had several.
     */
    public static String form(String given, int longest) {
        return longest <= LONGEST_LINE
                ? line(given, Normalizer.Form.NFC)
                : Normalizer.normalize(given, Normalizer.Form.NFC).strip();
    }

    /** A line as it is stored and compared where records are known by it: NFKC besides. Case and dashes count. */
    public static String key(String line) {
        return line(line, Normalizer.Form.NFKC);
    }

    /** The same as {@link #form}; what is wrong with the text is added to the faults, under that place. */
    static String read(String place, String given, int longest, Faults faults) {
        FieldError fault = fault(place, given, longest);
        if (fault != null) {
            faults.broken(fault.pointer(), fault.code(), fault.detail());
        }
        return form(given, longest);
    }

    /** The same of a line. */
    public static String read(String place, String given, Faults faults) {
        return read(place, given, LONGEST_LINE, faults);
    }

    /**
     * What is wrong with a text, or null: 1 to {@code longest} characters, one of them visible, no control character but line
     * breaks; in a line no line break, no separator but the space, and nothing that does not show.
     */
    public static @Nullable FieldError fault(String place, String given, int longest) {
        boolean line = longest <= LONGEST_LINE;
        String text = line ? trimmed(given) : given.strip();
        String compared = line ? key(text) : Normalizer.normalize(text, Normalizer.Form.NFC);
        if (text.codePoints().noneMatch(Texts::visible)) {
            return new FieldError(place, "empty", "The text is empty.");
        }
        if (compared.codePointCount(0, compared.length()) > longest) {
            return new FieldError(place, "too-long", "At most " + longest + " characters.");
        }
        OptionalInt control = first(text, character -> forbidden(character, line));
        if (control.isPresent()) {
            return new FieldError(
                    place,
                    "control-character",
                    named(control.getAsInt())
                            + (line ? " is not taken: this is one line." : " is not taken; line breaks are."));
        }
        OptionalInt hidden =
                line ? first(text, character -> character != ' ' && hidden(character)) : OptionalInt.empty();
        return hidden.isEmpty()
                ? null
                : new FieldError(
                        place,
                        "invisible-character",
                        named(hidden.getAsInt())
                                + " is not taken inside a key, a name or a code: nobody sees it, or tells it from a space.");
    }

    private static String line(String given, Normalizer.Form form) {
        String normal = Normalizer.normalize(trimmed(given), form);
        return SPACES.matcher(normal).replaceAll(" ").strip();
    }

    /** NFC and NFKC turn some separators into others, so that ends are trimmed of what was sent. */
    private static String trimmed(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && edge(text.codePointAt(begin))) {
            begin += Character.charCount(text.codePointAt(begin));
        }
        while (begin < end && edge(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(begin, end);
    }

    private static OptionalInt first(String text, IntPredicate which) {
        return text.codePoints().filter(which).findFirst();
    }

    private static String named(int character) {
        String name = Character.getName(character);
        return "U+%04X".formatted(character) + (name == null ? "" : " (" + name + ")");
    }

    private static boolean forbidden(int character, boolean line) {
        boolean lineBreak = character == '\n' || character == '\r';
        return (Character.isISOControl(character) && (line || !lineBreak))
                || Character.getType(character) == Character.SURROGATE;
    }

    private static boolean edge(int character) {
        return Character.isWhitespace(character) || hidden(character);
    }

    private static boolean visible(int character) {
        return !Character.isISOControl(character) && !hidden(character);
    }

    private static boolean hidden(int character) {
        return character == ' '
                || (character > '~'
                        && HIDDEN.matcher(Character.toString(character)).matches());
    }
}
