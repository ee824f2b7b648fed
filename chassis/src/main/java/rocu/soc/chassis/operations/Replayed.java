package rocu.soc.chassis.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a replay has brought. */
@Schema(name = "ReplayedDeadLetters")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Replayed(
        @Schema(description = "how many of that key were processed")
        int settled,

        @Schema(description = "why it ended before the last of the key; left out if it did not") @Nullable
        String stoppedBy) {}
