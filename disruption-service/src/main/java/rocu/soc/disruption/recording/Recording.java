package rocu.soc.disruption.recording;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.policy.Marking;

/**
 * What a client says of a disruption when recording it.
 *
 * @param occurredOn day on which it happened, Europe/London
 * @param whatWasDone narrative, at most 4,000 characters
 * @param beneficiary organisation that a support disruption benefited
 * @param categoryRationale why the grade was given; needed with every grade but UNASSESSED
 * @param sourceSystem force system that holds the original, with its reference there
 * @param recordedBy account in the force system on whose behalf a service account posts
 */
record Recording(
        LocalDate occurredOn,
        String whatWasDone,
        FourP fourP,
        DisruptionType disruptionType,
        @Nullable String beneficiary,
        AssessmentCategory assessmentCategory,
        @Nullable String categoryRationale,
        Marking marking,
        @Nullable String contactUnit,
        @Nullable String sourceSystem,
        @Nullable String sourceReference,
        @Nullable RecordedBy recordedBy) {

    /**
     * Who recorded it in the force system.
     *
     * @param unit the unit of that account
     */
    record RecordedBy(String userId, String unit) {}
}
