package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.chassis.json.MergePatch;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.record.Source;
import rocu.soc.disruption.threat.KnownThreat;
import rocu.soc.disruption.threat.KnownThreats;

/** Reads what clients send of disruptions; every fault is named at once. What the members mean is judged elsewhere. */
@ApplicationScoped
public class DisruptionReader {

    static final int LONGEST_NARRATIVE = 4_000;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_REASON = 500;

    private static final List<String> READ_ONLY = List.of(
            "id",
            "reference",
            "version",
            "organisation",
            "region",
            "status",
            "recordedAt",
            "knownFrom",
            "etag",
            "sourceSystem",
            "sourceReference");

    @Inject
    DisruptionRules rules;

    @Inject
    KnownThreats threats;

    @Inject
    ObjectMapper mapper;

    /**
     * A new disruption.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Recording recording(ObjectNode body, Caller caller) {
        BodyReader reader = BodyReader.of(body);
        Recording recording = read(reader, caller);
        reader.finish();
        return recording;
    }

    private Recording read(BodyReader reader, Caller caller) {
        DisruptionFacts facts = facts(reader);
        Source source = Source.read(reader, caller.sourceSystem());
        RecordedBy recordedBy = RecordedBy.read(reader);
        rules.judge(facts, caller.organisation(), reader);
        rules.judgeSource(source, recordedBy, caller, reader);
        return new Recording(facts, source, recordedBy);
    }

    /**
     * All of a disruption that its own system knows by that source; the body need not repeat it.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Recording recording(ObjectNode body, Source source, Caller caller) {
        ObjectNode whole = body.deepCopy();
        if (!whole.hasNonNull("sourceSystem")) {
            whole.put("sourceSystem", source.system());
        }
        if (!whole.hasNonNull("sourceReference")) {
            whole.put("sourceReference", source.reference());
        }
        BodyReader reader = BodyReader.of(whole);
        Recording recording = read(reader, caller);
        if (recording.source() != null && !recording.source().equals(source)) {
            reader.broken(
                    recording.source().system().equals(source.system()) ? "sourceReference" : "sourceSystem",
                    "differs",
                    "The address says " + source.system() + " and " + source.reference() + ".");
        }
        reader.finish();
        return recording;
    }

    /**
     * A change, as a merge patch of what is said now.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Amendment amendment(DisruptionFacts present, ObjectNode patch, Caller caller) {
        BodyReader reader = BodyReader.of(MergePatch.apply(mapper.valueToTree(present), patch));
        READ_ONLY.forEach(reader::readOnly);
        DisruptionFacts facts = facts(reader);
        RecordedBy recordedBy = RecordedBy.read(reader);
        String reason = reader.optionalText("reason", LONGEST_REASON).orElse(null);
        rules.judge(facts, caller.organisation(), reader);
        rules.judgeRecorder(recordedBy, caller, reader);
        patch.fieldNames().forEachRemaining(member -> judgeNull(member, patch, reader));
        reader.finish();
        return new Amendment(facts, recordedBy, reason);
    }

    /** A null takes a member out, so that what may not be changed, or does not exist, would pass unseen. */
    private static void judgeNull(String member, ObjectNode patch, BodyReader reader) {
        if (patch.get(member).isNull()) {
            if (READ_ONLY.contains(member)) {
                reader.broken(member, "read-only", "This member cannot be changed.");
            } else {
                reader.requireKnown(List.of(member));
            }
        }
    }

    /**
     * Why a disruption is withdrawn or reinstated.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Step step(ObjectNode body, Caller caller) {
        BodyReader reader = BodyReader.of(body);
        String reason = reader.requiredText("reason", LONGEST_REASON);
        RecordedBy recordedBy = RecordedBy.read(reader);
        rules.judgeRecorder(recordedBy, caller, reader);
        reader.finish();
        return new Step(reason, recordedBy);
    }

    private DisruptionFacts facts(BodyReader reader) {
        return facts(reader, threat(reader));
    }

    /** The facts by structure and codes alone; which threat they are about was read before. */
    public DisruptionFacts facts(BodyReader reader, @Nullable UUID threat) {
        return new DisruptionFacts(
                reader.requiredDay("occurredOn"),
                reader.requiredText("whatWasDone", LONGEST_NARRATIVE),
                reader.requiredCode("fourP", FourP.class),
                reader.optionalCode("disruptionType", DisruptionType.class).orElse(DisruptionType.LEAD),
                reader.optionalText("beneficiary", LONGEST_NAME).orElse(null),
                reader.optionalCode("assessmentCategory", AssessmentCategory.class)
                        .orElse(AssessmentCategory.UNASSESSED),
                reader.optionalText("categoryRationale", LONGEST_NARRATIVE).orElse(null),
                reader.optionalCode("marking", Marking.class).orElse(Marking.OFFICIAL_SENSITIVE),
                reader.optionalText("contactUnit", LONGEST_NAME).orElse(null),
                threat,
                OutcomeReader.outcomes(reader));
    }

    /** The threat that a patch names; what is wrong with the patch is said when it is read as a whole. */
    @Nullable
    UUID threatOf(ObjectNode patch) {
        return BodyReader.of(patch).optionalId("threatId").orElse(null);
    }

    /** The threat by its id, or by its reference if this service has learnt of it; whether it shows is judged elsewhere. */
    private @Nullable UUID threat(BodyReader reader) {
        UUID id = reader.optionalId("threatId").orElse(null);
        String reference = reader.optionalText("threatReference", LONGEST_NAME).orElse(null);
        if (reference == null) {
            return id;
        }
        UUID named = Reference.parse(reference)
                .flatMap(parsed -> threats.named(parsed.value()))
                .map(KnownThreat::id)
                .orElse(null);
        if (named == null || (id != null && !id.equals(named))) {
            reader.broken(
                    "threatReference", "unknown-threat", "There is no such threat, or your account may not see it.");
        }
        return named;
    }
}
