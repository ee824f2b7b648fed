package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.record.RecordedBy;

/**
 * A disruption as its reader sees it. Below the level FULL only the members of the policy's summary stand in it.
 *
 * @param erased JSON pointers to what was erased of this version
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Disruption")
record DisruptionDocument(
        UUID id,
        String reference,
        Integer version,
        DisruptionStatus status,
        String organisation,
        String region,
        Marking marking,
        LocalDate occurredOn,
        @Nullable String whatWasDone,
        FourP fourP,
        DisruptionType disruptionType,
        @Nullable String beneficiary,
        AssessmentCategory assessmentCategory,
        @Nullable String categoryRationale,
        List<Outcome> outcomes,
        @Nullable String contactUnit,
        @Nullable UUID threatId,
        @Nullable String threatReference,
        LinkStatus linkStatus,
        @Nullable ShownThreat threatAtRecording,
        @Nullable Boolean withinNationalStandard,
        @Nullable String sourceSystem,
        @Nullable String sourceReference,
        @Nullable RecordedBy recordedBy,
        Instant recordedAt,
        Instant knownFrom,
        List<String> erased) {

    /** The disruption as that version has it, with what shows of what its threat was. */
    static DisruptionDocument of(Disruption disruption, DisruptionVersion version, @Nullable ShownThreat threat) {
        return new DisruptionDocument(
                disruption.id(),
                disruption.reference,
                version.version(),
                version.status,
                disruption.organisation,
                disruption.region,
                version.marking,
                version.occurredOn,
                version.whatWasDone,
                version.fourP,
                version.disruptionType,
                version.beneficiary,
                version.assessmentCategory,
                version.categoryRationale,
                List.copyOf(version.outcomes),
                version.contactUnit,
                version.threatId,
                version.threatReference,
                version.linkStatus,
                threat,
                version.withinNationalStandard,
                disruption.sourceSystem,
                disruption.sourceReference,
                version.recordedBy(),
                disruption.recordedAt,
                version.knownFrom,
                version.erased());
    }
}
