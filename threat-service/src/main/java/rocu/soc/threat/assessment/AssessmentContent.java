package rocu.soc.threat.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.Personal;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.threat.masterlist.AssessmentType;

/**
 * What is said in an assessment, as it is stored: scores by a scheme, apart from the facts of the threat (DPA 2018 s38(2)), with
 * author and rationale. Forces score, the threat assessment unit of the ROCU moderates (HMICFRS PEEL 2022/23). Every verb
 * returns what is said next.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AssessmentContent(
        @Schema(description = "How far it has come") AssessmentStatus status,

        @Schema(description = "The model of the scheme") AssessmentType assessmentType,

        @Schema(description = "Of /api/v1/scoring-schemes", examples = "illustrative-tactical") @Size(max = 60)
        String scheme,

        @Schema(description = "The version of the scheme by which it is scored") @Min(1) @Max(Integer.MAX_VALUE)
        Integer schemeVersion,

        @JsonUnwrapped AssessmentFacts facts,

        @Schema(description = "Everybody who wrote in it") @Size(max = 1000)
        List<@Size(max = 200) String> assessors,

        @Schema(description = "Computed from scores and scheme when it was submitted") @Nullable
        Totals totals,

        @Schema(description = "Decided by the moderator; 1 is the highest") @Min(1) @Max(5) @Nullable
        Integer tier,

        @Schema(description = "The account that decided") @Size(max = 200) @Nullable
        String moderatedBy,

        @Schema(description = "Why it was decided so") @Size(max = 4000) @Personal @Nullable
        String moderationRationale) {

    AssessmentContent {
        assessors = List.copyOf(assessors);
    }

    static AssessmentContent drafted(Draft draft, String by) {
        ScoringScheme scheme = draft.scheme();
        return new AssessmentContent(
                AssessmentStatus.DRAFT,
                scheme.model(),
                scheme.id(),
                scheme.version(),
                draft.facts(),
                List.of(by),
                null,
                null,
                null,
                null);
    }

    /**
     * Says something else; one that was returned is a draft again.
     *
     * @throws Problem 409 {@code conflict}
     */
    AssessmentContent amend(AssessmentFacts next, String by) {
        requireWithAssessors();
        return written(AssessmentStatus.DRAFT, next, null, by);
    }

    /**
     * Hands it to a moderator.
     *
     * @throws Problem 409 {@code conflict}
     */
    AssessmentContent submit(Totals computed, String by) {
        requireWithAssessors();
        return written(AssessmentStatus.SUBMITTED, facts, computed, by);
    }

    /**
     * Decides on it. Nobody decides who drafted, amended or submitted it.
     *
     * @throws Problem 403 {@code own-assessment}, 409 {@code conflict}
     */
    AssessmentContent moderate(Moderation moderation, String by) {
        requireModerator(by);
        if (status != AssessmentStatus.SUBMITTED || totals == null) {
            throw Problem.of(
                    ProblemTypes.CONFLICT, "The assessment does not wait for moderation: it is " + status + ".");
        }
        Integer decided = switch (moderation.decision()) {
            case ACCEPTED -> totals.proposedTier();
            case AMENDED -> moderation.tier();
            case RETURNED -> null;
        };
        return new AssessmentContent(
                moderation.decision().status(),
                assessmentType,
                scheme,
                schemeVersion,
                facts,
                assessors,
                totals,
                decided,
                by,
                moderation.rationale());
    }

    /** @throws Problem 403 {@code own-assessment} */
    void requireModerator(String userId) {
        if (assessors.contains(userId)) {
            throw Problem.of(
                    AssessmentProblems.OWN_ASSESSMENT,
                    "You drafted, amended or submitted this assessment. Somebody else moderates it.");
        }
    }

    /** @throws Problem 409 {@code conflict} */
    void requireWithAssessors() {
        if (status != AssessmentStatus.DRAFT && status != AssessmentStatus.RETURNED) {
            throw Problem.of(
                    ProblemTypes.CONFLICT, "The assessment is " + status + ". Draft another one if it needs a change.");
        }
    }

    private AssessmentContent written(
            AssessmentStatus now, AssessmentFacts said, @Nullable Totals computed, String by) {
        TreeSet<String> all = new TreeSet<>(assessors);
        all.add(by);
        return new AssessmentContent(
                now, assessmentType, scheme, schemeVersion, said, List.copyOf(all), computed, null, null, null);
    }
}
