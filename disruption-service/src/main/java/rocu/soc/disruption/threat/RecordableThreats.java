package rocu.soc.disruption.threat;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Against which threat types the national minimum standards let a disruption be recorded. */
record RecordableThreats(
        @Schema(description = "Against threats of which types") @Size(min = 1, max = 3)
        List<ThreatType> threatTypes) {

    RecordableThreats {
        threatTypes = List.copyOf(threatTypes);
    }
}
