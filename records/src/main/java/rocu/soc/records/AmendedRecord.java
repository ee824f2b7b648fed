package rocu.soc.records;

import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/** What would be said of a record of a plain kind after a patch, why, and on whose behalf. */
public interface AmendedRecord<C extends Record> {

    C content();

    @Nullable
    String reason();

    @Nullable
    RecordedBy recordedBy();
}
