package rocu.soc.records;

import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/** A record as one of its versions has it. */
public record Stored<C extends Record>(RecordHead head, RecordVersion version, C content) {

    /** On whose behalf the version was written; null for the account itself. */
    public @Nullable RecordedBy recordedBy() {
        return version.recordedBy();
    }
}
