package rocu.soc.chassis.record;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a record among people, such as {@code NW-7K3Q-92XK}: opaque, not sequential, never changed. Crockford's
 * alphabet leaves out I, L, O and U; the last character is a Luhn mod 32 check, so that one wrong or swapped character
 * shows.
 */
public record Reference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RADIX = 32;
    private static final int BODY = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A new reference.
     *
     * @param prefix letters of the region, for example {@code NW}
     */
    public static Reference create(String prefix) {
        StringBuilder body = new StringBuilder(BODY);
        for (int i = 0; i < BODY; i++) {
            body.append(ALPHABET.charAt(RANDOM.nextInt(RADIX)));
        }
        body.append(check(body));
        return new Reference(prefix + "-" + body.substring(0, 4) + "-" + body.substring(4));
    }

    /** Reads what a person typed, in any case; empty if the check character does not fit. */
    public static Optional<Reference> parse(String typed) {
        String upper = typed.strip().toUpperCase(Locale.ROOT);
        String[] parts = upper.split("-", -1);
        if (parts.length != 3 || parts[1].length() != 4 || parts[2].length() != 4) {
            return Optional.empty();
        }
        String body = parts[1] + parts[2];
        boolean known = body.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
        return known && check(body.substring(0, BODY)) == body.charAt(BODY)
                ? Optional.of(new Reference(upper))
                : Optional.empty();
    }

    private static char check(CharSequence body) {
        int sum = 0;
        int factor = 2;
        for (int i = body.length() - 1; i >= 0; i--) {
            int addend = factor * ALPHABET.indexOf(body.charAt(i));
            sum += addend / RADIX + addend % RADIX;
            factor = factor == 2 ? 1 : 2;
        }
        return ALPHABET.charAt((RADIX - sum % RADIX) % RADIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
