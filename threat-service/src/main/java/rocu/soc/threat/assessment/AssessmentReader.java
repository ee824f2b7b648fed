package rocu.soc.threat.assessment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.records.PatchReader;

/** Reads what clients send of assessments, and judges it by the scheme; every fault is named at once. */
@ApplicationScoped
class AssessmentReader {

    private static final Declared<AssessmentDraft> DRAFT = Declared.of(AssessmentDraft.class);
    private static final PatchReader<AssessmentFacts> PATCH =
            new PatchReader<>(AssessmentFacts.class, AssessmentDocument.class);

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
        AssessmentDraft draft = DRAFT.read(reader);
        Optional<ScoringScheme> scheme = schemes.inForce(draft.scheme(), ReportingDay.today());
        if (scheme.isEmpty()) {
            reader.broken("scheme", "unknown-scheme", "One of /api/v1/scoring-schemes that is in force.");
        }
        judge(draft.facts(), scheme.orElse(null), reader);
        reader.finish();
        return new Draft(scheme.orElseThrow(), draft.facts());
    }

    /**
     * A change, as a merge patch of what is said now.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    AssessmentFacts amendment(AssessmentFacts present, ScoringScheme scheme, ObjectNode patch) {
        BodyReader reader = PATCH.patched(mapper.valueToTree(present), patch);
        AssessmentFacts facts = PATCH.read(reader, patch);
        judge(facts, scheme, reader);
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

    private static void judge(AssessmentFacts facts, @Nullable ScoringScheme scheme, BodyReader reader) {
        Set<String> seen = new HashSet<>();
        List<BodyReader> readers = reader.elements("scores");
        for (int i = 0; i < facts.scores().size(); i++) {
            Score score = facts.scores().get(i);
            if (scheme != null) {
                judge(score, scheme, readers.get(i));
            }
            if (!seen.add(score.factor())) {
                readers.get(i).broken("factor", "repeated", "This factor is scored twice.");
            }
        }
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
