package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.policy.Marking;

/** A disruption as its reader sees it. Below the level FULL only the members of the policy's summary stand in it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Disruption")
record DisruptionDocument(
        UUID id,
        String reference,
        Integer version,
        String organisation,
        String region,
        Marking marking,
        LocalDate occurredOn,
        String whatWasDone,
        FourP fourP,
        DisruptionType disruptionType,
        @Nullable String beneficiary,
        AssessmentCategory assessmentCategory,
        @Nullable String categoryRationale,
        @Nullable String contactUnit,
        @Nullable String sourceSystem,
        @Nullable String sourceReference,
        Recording.@Nullable RecordedBy recordedBy,
        Instant recordedAt) {

    static DisruptionDocument of(Disruption disruption) {
        return new DisruptionDocument(
                Objects.requireNonNull(disruption.id),
                disruption.reference,
                disruption.version,
                disruption.organisation,
                disruption.region,
                disruption.marking,
                disruption.occurredOn,
                disruption.whatWasDone,
                disruption.fourP,
                disruption.disruptionType,
                disruption.beneficiary,
                disruption.assessmentCategory,
                disruption.categoryRationale,
                disruption.contactUnit,
                disruption.sourceSystem,
                disruption.sourceReference,
                disruption.recordedByUser == null || disruption.recordedByUnit == null
                        ? null
                        : new Recording.RecordedBy(disruption.recordedByUser, disruption.recordedByUnit),
                disruption.recordedAt);
    }
}
