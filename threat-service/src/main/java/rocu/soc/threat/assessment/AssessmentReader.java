package rocu.soc.threat.assessment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.chassis.json.MergePatch;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.time.ReportingDay;

/** Reads what clients send of assessments, and judges it by the scheme; every fault is named at once. */
@ApplicationScoped
class AssessmentReader {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_EVIDENCE = 2_000;
    private static final int LONGEST_CODE = 60;
    private static final int MOST_SCORES = 100;

    private static final List<String> READ_ONLY = List.of(
            "id",
            "threatId",
            "version",
            "status",
            "assessmentType",
            "scheme",
            "schemeVersion",
            "schemeSource",
            "assessors",
            "totals",
            "tier",
            "moderatedBy",
            "moderationRationale",
            "draftedBy",
            "draftedAt",
            "knownFrom",
            "etag");

    @Inject
    ScoringSchemes schemes;

    @Inject
    ObjectMapper mapper;

    /**
     * A new assessment, by the scheme that is in force today.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Draft draft(ObjectNode body) {
        BodyReader reader = BodyReader.of(body);
        String id = reader.requiredText("scheme", LONGEST_CODE);
        Optional<ScoringScheme> scheme = schemes.inForce(id, ReportingDay.today());
        if (scheme.isEmpty()) {
            reader.broken("scheme", "unknown-scheme", "One of /api/v1/scoring-schemes that is in force.");
        }
        AssessmentFacts facts = facts(reader, scheme.orElse(null));
        reader.finish();
        return new Draft(scheme.orElseThrow(), facts);
    }

    /**
     * A change, as a merge patch of what is said now.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    AssessmentFacts amendment(AssessmentFacts present, ScoringScheme scheme, ObjectNode patch) {
        BodyReader reader = BodyReader.of(MergePatch.apply(mapper.valueToTree(present), patch));
        READ_ONLY.forEach(reader::readOnly);
        AssessmentFacts facts = facts(reader, scheme);
        reader.finish();
        return facts;
    }

    /**
     * Refuses to hand over what is not whole.
     *
     * @throws Problem 422 {@code broken-rule}
     */
    static void judgeWhole(AssessmentFacts facts, ScoringScheme scheme) {
        BodyReader reader = BodyReader.of(JsonNodeFactory.instance.objectNode());
        List<String> scored = facts.scores().stream().map(Score::factor).toList();
        List<String> missing = scheme.factors()
                .map(ScoringScheme.Factor::factor)
                .filter(factor -> !scored.contains(factor))
                .toList();
        if (!missing.isEmpty()) {
            reader.broken("scores", "incomplete", "Still to be scored: " + String.join(", ", missing) + ".");
        }
        if (facts.rationale() == null) {
            reader.broken("rationale", "required", "An assessment is submitted with its rationale.");
        }
        reader.finish();
    }

    private static AssessmentFacts facts(BodyReader reader, @Nullable ScoringScheme scheme) {
        List<Score> scores = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (BodyReader nested : reader.objects("scores", MOST_SCORES)) {
            Score score = new Score(
                    nested.requiredText("factor", LONGEST_CODE),
                    nested.requiredText("value", LONGEST_CODE),
                    nested.optionalText("evidence", LONGEST_EVIDENCE).orElse(null),
                    nested.optionalCode("confidence", Confidence.class).orElse(null));
            nested.noMore();
            if (scheme != null) {
                judge(score, scheme, nested);
            }
            if (!seen.add(score.factor())) {
                nested.broken("factor", "repeated", "This factor is scored twice.");
            }
            scores.add(score);
        }
        return new AssessmentFacts(
                scores, reader.optionalText("rationale", LONGEST_TEXT).orElse(null));
    }

    private static void judge(Score score, ScoringScheme scheme, BodyReader reader) {
        Optional<ScoringScheme.Factor> factor = scheme.factor(score.factor());
        if (factor.isEmpty()) {
            reader.broken("factor", "unknown-code", "The scheme has no such factor.");
        } else if (factor.get().value(score.value()).isEmpty()) {
            reader.broken(
                    "value",
                    "unknown-code",
                    "One of "
                            + String.join(
                                    ", ",
                                    factor.get().values().stream()
                                            .map(ScoringScheme.Value::value)
                                            .toList())
                            + ".");
        }
    }
}
