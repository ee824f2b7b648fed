package rocu.soc.chassis.record.load;

import java.util.UUID;

/** The name of a version in its table. */
public record VersionName(UUID record, int version) {}
