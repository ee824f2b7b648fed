package rocu.soc.chassis.record;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.json.BodyReader;

/**
 * The person in a force system on whose behalf a service account writes.
 *
 * @param userId the account in that system
 * @param unit the unit of that account
 */
public record RecordedBy(
        @Schema(description = "The account in that system") @Size(max = 200)
        String userId,

        @Schema(description = "The unit of that account") @Size(max = 200)
        String unit) {

    /** A force system says on whose behalf it writes. */
    public static void judge(@Nullable RecordedBy recordedBy, Caller caller, BodyReader reader) {
        if (caller.isServiceAccount() && recordedBy == null) {
            reader.broken(
                    "recordedBy", "required", "A force system says on whose behalf it writes, and for which unit.");
        }
    }
}
