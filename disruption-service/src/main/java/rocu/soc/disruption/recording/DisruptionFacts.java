package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.Personal;
import rocu.soc.chassis.web.policy.Marking;

/** What is said of a disruption, and may be amended. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DisruptionFacts(
        @Schema(description = "Day on which it happened, Europe/London", examples = "2026-03-02")
        LocalDate occurredOn,

        @Schema(
                description = "What was done; missing in an answer where it was erased",
                examples = "Warrant at a cannabis farm")
        @Size(max = 4000)
        @Personal
        String whatWasDone,

        @Schema(description = "The strand of the strategy that it serves")
        FourP fourP,

        @Schema(description = "Whose disruption it is; only a ROCU records SUPPORT", defaultValue = "LEAD")
        DisruptionType disruptionType,

        @Schema(
                description =
                        "The organisation that a support disruption benefited, a code of /api/v1/code-lists/organisations;"
                                + " required of SUPPORT, and of no other")
        @Size(max = 200)
        @Nullable
        String beneficiary,

        @Schema(description = "How far it went", defaultValue = "UNASSESSED")
        AssessmentCategory assessmentCategory,

        @Schema(description = "Why the grade was given; required with every grade but UNASSESSED")
        @Size(max = 4000)
        @Personal
        @Nullable
        String categoryRationale,

        @Schema(description = "Its government security classification", defaultValue = "OFFICIAL_SENSITIVE")
        Marking marking,

        @Schema(description = "Whom another force may call") @Size(max = 200) @Nullable
        String contactUnit,

        @Schema(description = "What it brought about") @Size(max = 50)
        List<Outcome> outcomes) {

    public DisruptionFacts {
        outcomes = List.copyOf(outcomes);
    }

    /** Organisations beside the one that recorded it whose record it is as well. */
    List<String> affected() {
        return beneficiary == null ? List.of() : List.of(beneficiary);
    }

    /** The same with that grade, for the same reason. */
    DisruptionFacts graded(AssessmentCategory grade) {
        return decided(grade, categoryRationale, marking, contactUnit);
    }

    /** The same with the other's grade. */
    DisruptionFacts gradedAs(DisruptionFacts other) {
        return with(DecidedMember.ASSESSMENT, other);
    }

    /** The same with all of the other's that people decide. */
    DisruptionFacts decidedAs(DisruptionFacts other) {
        DisruptionFacts next = this;
        for (DecidedMember member : DecidedMember.values()) {
            next = next.with(member, other);
        }
        return next;
    }

    /** The same with that member of the other. */
    DisruptionFacts with(DecidedMember member, DisruptionFacts other) {
        boolean grade = member == DecidedMember.ASSESSMENT;
        return decided(
                grade ? other.assessmentCategory : assessmentCategory,
                grade ? other.categoryRationale : categoryRationale,
                member == DecidedMember.MARKING ? other.marking : marking,
                member == DecidedMember.CONTACT_UNIT ? other.contactUnit : contactUnit);
    }

    private DisruptionFacts decided(
            AssessmentCategory grade, @Nullable String reason, Marking marked, @Nullable String unit) {
        return new DisruptionFacts(
                occurredOn, whatWasDone, fourP, disruptionType, beneficiary, grade, reason, marked, unit, outcomes);
    }
}
