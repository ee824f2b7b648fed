package rocu.soc.sample.stop;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.web.json.Personal;
import rocu.soc.records.AmendedRecord;

/** What may be said anew of a stop. */
@Schema(name = "StopAmendment")
record StopAmendment(
        @JsonUnwrapped StopContent content,

        @Schema(description = "Why") @Size(max = 500) @Personal @Nullable
        String reason,

        @Schema(description = "On whose behalf; required from a force system") @Nullable
        RecordedBy recordedBy)
        implements AmendedRecord<StopContent> {}
