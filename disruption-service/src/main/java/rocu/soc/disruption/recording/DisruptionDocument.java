package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.records.RecordMembers;

/** A disruption as its reader sees it. Below the level FULL only the members of the policy's summary stand in it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Disruption",
        requiredProperties = {"id", "reference", "status", "organisation", "occurredOn"})
record DisruptionDocument(
        @JsonUnwrapped RecordMembers record,

        @Schema(description = "Whether it counts, or was taken back")
        DisruptionStatus status,

        @JsonUnwrapped DisruptionFacts facts,
        @JsonUnwrapped NamedThreat threat,

        @Schema(description = "How far the link to the threat has come")
        LinkStatus linkStatus,

        @Schema(description = "What the threat was when the link settled") @Nullable
        ShownThreat threatAtRecording,

        @Schema(
                description =
                        "Whether the national minimum standards of its day let it be recorded; no reason to refuse")
        @Nullable
        Boolean withinNationalStandard,

        @JsonUnwrapped Masters masters) {}
