package rocu.soc.chassis.web.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.policy.Level;

/**
 * The entity tag of a record: its version and the level at which it is shown, {@code "3-FULL"}. Two callers may see the
 * same version differently; a change is held against the version alone.
 *
 * @param on the day on which what depends on the calendar was computed, {@code "3-FULL-2026-11-23"}; null for a record that
 *     does not depend on it. Without the day a reader would be told for ever that nothing has changed.
 * @param erased how many of its members were erased, {@code "3-FULL-e2"}: that changes without a version, and who holds it as
 *     it was before must not be told that it still is so
 * @param linked whether a link to another service's record shows, {@code "3-FULL-linked"}: that changes without a version.
 *     One that is hidden and one that is not there have the same tag
 */
public record Etag(int version, Level level, @Nullable LocalDate on, int erased, boolean linked) {

    public static final String HEADER = "ETag";

    private static final String LINKED = "-linked";

    /** Of a record that changes with its versions alone. */
    public Etag(int version, Level level) {
        this(version, level, null, 0, false);
    }

    /** Whether a tag, as it stands in the header, is of a record with a link that shows. */
    public static boolean showsLink(String header) {
        return header.endsWith(LINKED + "\"");
    }

    /** As it stands between the quotes. */
    String opaque() {
        return version + "-" + level + (on == null ? "" : "-" + on) + (erased == 0 ? "" : "-e" + erased)
                + (linked ? LINKED : "");
    }

    /** As it stands in the header, quotes included. */
    @Override
    public String toString() {
        return "\"" + opaque() + "\"";
    }
}
