package rocu.soc.chassis.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.policy.Level;

/**
 * The entity tag of a record: its version and the level at which it is shown, {@code "3-FULL"}. Two callers may see the
 * same version differently; a change is held against the version alone.
 *
 * @param on the day on which what depends on the calendar was computed, {@code "3-FULL-2026-11-23"}; null for a record that
 *     does not depend on it. Without the day a reader would be told for ever that nothing has changed.
 * @param linked whether a link to another service's record shows, {@code "3-FULL-linked"}: that changes without a version.
 *     One that is hidden and one that is not there have the same tag
 */
public record Etag(int version, Level level, @Nullable LocalDate on, boolean linked) {

    public static final String HEADER = "ETag";

    private static final String LINKED = "-linked";

    /** Of a record that depends neither on the calendar nor on another record. */
    public Etag(int version, Level level) {
        this(version, level, null, false);
    }

    /** Whether a tag, as it stands in the header, is of a record with a link that shows. */
    public static boolean showsLink(String header) {
        return header.endsWith(LINKED + "\"");
    }

    /** As it stands between the quotes. */
    String opaque() {
        return version + "-" + level + (on == null ? "" : "-" + on) + (linked ? LINKED : "");
    }

    /** As it stands in the header, quotes included. */
    @Override
    public String toString() {
        return "\"" + opaque() + "\"";
    }
}
