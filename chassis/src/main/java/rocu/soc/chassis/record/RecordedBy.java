package rocu.soc.chassis.record;

import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.json.BodyReader;

/**
 * The person in a force system on whose behalf a service account writes.
 *
 * @param userId the account in that system
 * @param unit the unit of that account
 */
public record RecordedBy(String userId, String unit) {

    private static final int LONGEST_NAME = 200;

    /** The member {@code recordedBy}; null if it was left out. */
    public static @Nullable RecordedBy read(BodyReader body) {
        return body.optionalObject("recordedBy")
                .map(reader -> {
                    RecordedBy recordedBy = new RecordedBy(
                            reader.requiredText("userId", LONGEST_NAME), reader.requiredText("unit", LONGEST_NAME));
                    reader.noMore();
                    return recordedBy;
                })
                .orElse(null);
    }
}
