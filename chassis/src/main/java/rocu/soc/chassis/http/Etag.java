package rocu.soc.chassis.http;

import rocu.soc.chassis.policy.Level;

/**
 * The entity tag of a record: its version and the level at which it is shown, {@code "3-FULL"}. Two callers may see the
 * same version differently; a change is held against the version alone.
 */
public record Etag(int version, Level level) {

    public static final String HEADER = "ETag";

    /** As it stands in the header, quotes included. */
    @Override
    public String toString() {
        return "\"" + version + "-" + level + "\"";
    }
}
