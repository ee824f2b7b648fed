package rocu.soc.disruption.recording;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.record.command.CommandBatches;

/** Several disruptions that are recorded in one request; each stands for itself. */
record DisruptionBatch(
        @Schema(description = "Each as it would be recorded alone") @Size(min = 1, max = CommandBatches.MOST)
        List<DisruptionRecording> items) {

    DisruptionBatch {
        items = List.copyOf(items);
    }
}
