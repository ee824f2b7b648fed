package rocu.soc.records;

import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/**
 * What is said of a record from now on.
 *
 * @param visibility who sees it then
 * @param recordedBy on whose behalf the account says so
 * @param reason why, as its author said
 */
public record Said<C extends Record>(
        C content,
        Visibility visibility,
        @Nullable RecordedBy recordedBy,
        @Nullable String reason) {}
