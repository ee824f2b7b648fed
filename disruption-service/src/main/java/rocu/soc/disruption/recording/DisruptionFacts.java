package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.policy.Marking;

/**
 * What is said of a disruption, and may be amended.
 *
 * @param occurredOn day on which it happened, Europe/London
 * @param whatWasDone narrative, at most 4,000 characters
 * @param beneficiary organisation that a support disruption benefited
 * @param categoryRationale why the grade was given; needed with every grade but UNASSESSED
 * @param contactUnit whom another force may call
 * @param threatId the threat that it is posted against
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "DisruptionFacts")
public record DisruptionFacts(
        LocalDate occurredOn,
        String whatWasDone,
        FourP fourP,
        DisruptionType disruptionType,
        @Nullable String beneficiary,
        AssessmentCategory assessmentCategory,
        @Nullable String categoryRationale,
        Marking marking,
        @Nullable String contactUnit,
        @Nullable UUID threatId,
        List<Outcome> outcomes) {

    public DisruptionFacts {
        outcomes = List.copyOf(outcomes);
    }

    /** Organisations beside the one that recorded it whose record it is as well. */
    Set<String> affected() {
        return beneficiary == null ? Set.of() : Set.of(beneficiary);
    }

    /** The same with the other's grade and threat. */
    DisruptionFacts gradedAndLinkedAs(DisruptionFacts other) {
        return new DisruptionFacts(
                occurredOn,
                whatWasDone,
                fourP,
                disruptionType,
                beneficiary,
                other.assessmentCategory,
                other.categoryRationale,
                marking,
                contactUnit,
                other.threatId,
                outcomes);
    }
}
