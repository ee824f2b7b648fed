package rocu.soc.threat.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.chassis.record.rule.Confidence;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.threat.codelist.CodeSource;
import rocu.soc.threat.masterlist.AssessmentType;

class OwnAssessmentTest {

    private static final ScoringScheme SCHEME = new ScoringScheme(
            "any",
            1,
            AssessmentType.TACTICAL,
            "Any",
            CodeSource.ILLUSTRATIVE,
            Confidence.LOW,
            List.of(),
            List.of(new ScoringScheme.Band(10, 1), new ScoringScheme.Band(0, 5)),
            LocalDate.of(2000, 1, 1),
            null);

    @ParameterizedTest
    @ValueSource(strings = {"drafter", "submitter"})
    void whoWroteInItDoesNotModerateIt(String account) {
        Problem problem = catchThrowableOfType(Problem.class, () -> submitted().requireModerator(account));

        assertThat(problem.type().slug()).isEqualTo("own-assessment");
        assertThat(problem.type().status()).isEqualTo(403);
    }

    @Test
    void anybodyElseDoes() {
        assertThatCode(() -> submitted().requireModerator("moderator")).doesNotThrowAnyException();
    }

    @Test
    void theHighestBandThatIsReachedProposesTheTier() {
        assertThat(SCHEME.tier(9)).isEqualTo(5);
        assertThat(SCHEME.tier(10)).isEqualTo(1);
    }

    private static AssessmentContent submitted() {
        return AssessmentContent.drafted(new Draft(SCHEME, new AssessmentFacts(List.of(), null)), "drafter")
                .submit(new Totals(0, 0, 0, 0, 5), "submitter");
    }
}
