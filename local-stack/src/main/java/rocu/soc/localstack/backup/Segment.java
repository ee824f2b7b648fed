package rocu.soc.localstack.backup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of 16 MiB of the write-ahead log, as its file is named.
 *
 * @param timeline branch of the log; a restore begins a new one
 * @param number place in the log, which goes on over all branches
 */
record Segment(int timeline, long number) {
    static final long BYTES = 16L << 20;
    private static final long PER_LOG_ID = (1L << 32) / BYTES;
    private static final Pattern NAME = Pattern.compile("([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})");

    static Segment named(String name) {
        return parse(name).orElseThrow(() -> new IllegalArgumentException(name + " is no segment"));
    }

    /** Empty for every other file. */
    static Optional<Segment> parse(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new Segment(
                        Integer.parseInt(parts.group(1), 16),
                        Long.parseLong(parts.group(2), 16) * PER_LOG_ID + Long.parseLong(parts.group(3), 16)))
                : Optional.empty();
    }

    String name() {
        return "%08X%08X%08X".formatted(timeline, number / PER_LOG_ID, number % PER_LOG_ID);
    }
}
