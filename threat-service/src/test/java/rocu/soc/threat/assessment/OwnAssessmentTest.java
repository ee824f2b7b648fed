package rocu.soc.threat.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
        Problem problem = catchThrowableOfType(Problem.class, () -> Assessment.requireModerator(written(), account));

        assertThat(problem.type().slug()).isEqualTo("own-assessment");
        assertThat(problem.type().status()).isEqualTo(403);
    }

    @Test
    void anybodyElseDoes() {
        assertThatCode(() -> Assessment.requireModerator(written(), "moderator"))
                .doesNotThrowAnyException();
    }

    @Test
    void theHighestBandThatIsReachedProposesTheTier() {
        assertThat(SCHEME.tier(9)).isEqualTo(5);
        assertThat(SCHEME.tier(10)).isEqualTo(1);
    }

    private static AssessmentVersion written() {
        Assessment assessment = new Assessment(UUID.randomUUID(), SCHEME, "drafter", Instant.EPOCH);
        assessment.id = UUID.randomUUID();
        return new AssessmentVersion(
                assessment,
                new AssessmentFacts(List.of(), null),
                Set.of("drafter", "submitter"),
                null,
                "submitter",
                Instant.EPOCH);
    }
}
