package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.chassis.json.MergePatch;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;

/** Reads what clients send of threats; every fault is named at once. What the members mean is judged elsewhere. */
@ApplicationScoped
public class ThreatReader {

    static final int LONGEST_NARRATIVE = 4_000;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_REASON = 500;
    static final int MOST_CODES = 50;

    private static final List<String> READ_ONLY = List.of(
            "id",
            "reference",
            "version",
            "organisation",
            "region",
            "threatType",
            "phase",
            "groups",
            "leadResponsibleOfficer",
            "assessmentType",
            "tier",
            "moderationStatus",
            "recordedAt",
            "knownFrom",
            "etag",
            "sourceSystem",
            "sourceReference");

    @Inject
    ThreatRules rules;

    @Inject
    ObjectMapper mapper;

    /**
     * A new threat.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Identification identification(ObjectNode body, Caller caller) {
        BodyReader reader = BodyReader.of(body);
        ThreatType type = reader.requiredCode("threatType", ThreatType.class);
        ThreatFacts facts = facts(reader);
        Source source = Source.read(reader, caller.sourceSystem());
        RecordedBy recordedBy = RecordedBy.read(reader);
        rules.judge(facts, null, caller.organisation().id(), reader);
        rules.judgeSource(source, recordedBy, caller, reader);
        reader.finish();
        return new Identification(type, facts, source, recordedBy);
    }

    /**
     * A change, as a merge patch of what is said now.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Amendment amendment(ThreatFacts present, String owner, ObjectNode patch, Caller caller) {
        BodyReader reader = BodyReader.of(MergePatch.apply(mapper.valueToTree(present), patch));
        READ_ONLY.forEach(reader::readOnly);
        ThreatFacts facts = facts(reader);
        String reason = reader.optionalText("reason", LONGEST_REASON).orElse(null);
        RecordedBy recordedBy = recorder(reader, caller);
        rules.judge(facts, present, owner, reader);
        reader.finish();
        return new Amendment(facts, new Step(reason, recordedBy));
    }

    /**
     * What else it is found to be.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Reclassification reclassification(ObjectNode body, Caller caller) {
        BodyReader reader = BodyReader.of(body);
        Reclassification read = new Reclassification(
                reader.requiredCode("threatType", ThreatType.class), reason(reader), recorder(reader, caller));
        reader.finish();
        return read;
    }

    /**
     * Into which phase it goes.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    PhaseChange phaseChange(ObjectNode body, Caller caller) {
        BodyReader reader = BodyReader.of(body);
        PhaseChange read =
                new PhaseChange(reader.requiredCode("phase", Phase.class), reason(reader), recorder(reader, caller));
        reader.finish();
        return read;
    }

    /** Who is to lead the work against a threat. */
    record LeadAppointment(LeadOfficer officer, Step step) {}

    /**
     * An appointment.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    LeadAppointment appointment(ObjectNode body, Caller caller) {
        BodyReader reader = BodyReader.of(body);
        LeadOfficer officer = officer(reader);
        String reason = reader.optionalText("reason", LONGEST_REASON).orElse(null);
        RecordedBy recordedBy = recorder(reader, caller);
        reader.finish();
        return new LeadAppointment(officer, new Step(reason, recordedBy));
    }

    /**
     * Who may know of it.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    NeedToKnow needToKnow(ObjectNode body, Caller caller) {
        BodyReader reader = BodyReader.of(body);
        if (!reader.has("groups")) {
            reader.broken("groups", "required", "Name the groups; none, as an empty array, lifts the need-to-know.");
        }
        NeedToKnow read = new NeedToKnow(
                reader.texts("groups", MOST_CODES, LONGEST_NAME), reason(reader), recorder(reader, caller));
        rules.judgeRepeats("groups", read.groups(), reader);
        reader.finish();
        return read;
    }

    /** The facts by structure alone. */
    public ThreatFacts facts(BodyReader reader) {
        return new ThreatFacts(
                reader.requiredText("workingTitle", LONGEST_NAME),
                reader.requiredText("primaryCrimeType", LONGEST_NAME),
                reader.texts("crimeTypes", MOST_CODES, LONGEST_NAME),
                reader.texts("places", MOST_CODES, LONGEST_NAME),
                reader.optionalCode("marking", Marking.class).orElse(Marking.OFFICIAL_SENSITIVE),
                reader.texts("affectedOrganisations", MOST_CODES, LONGEST_NAME),
                reader.texts("supportingOrganisations", MOST_CODES, LONGEST_NAME),
                reader.optionalText("contactUnit", LONGEST_NAME).orElse(null),
                reader.optionalFlag("soc").orElse(true),
                reader.optionalText("narrative", LONGEST_NARRATIVE).orElse(null));
    }

    /** Where a threat stood, as an earlier system says it. */
    public Standing standing(BodyReader reader) {
        return new Standing(
                reader.requiredCode("threatType", ThreatType.class),
                reader.optionalCode("phase", Phase.class).orElse(Phase.IDENTIFIED),
                reader.texts("groups", MOST_CODES, LONGEST_NAME),
                reader.optionalObject("leadResponsibleOfficer")
                        .map(nested -> {
                            LeadOfficer officer = officer(nested);
                            nested.noMore();
                            return officer;
                        })
                        .orElse(null),
                reader.optionalCode("assessmentType", AssessmentType.class).orElse(null),
                reader.optionalCount("tier", 5).map(Long::intValue).orElse(null),
                reader.optionalCode("moderationStatus", ModerationStatus.class).orElse(ModerationStatus.NOT_ASSESSED));
    }

    private @Nullable RecordedBy recorder(BodyReader body, Caller caller) {
        RecordedBy recordedBy = RecordedBy.read(body);
        rules.judgeRecorder(recordedBy, caller, body);
        return recordedBy;
    }

    private static String reason(BodyReader reader) {
        return reader.requiredText("reason", LONGEST_REASON);
    }

    private static LeadOfficer officer(BodyReader reader) {
        return new LeadOfficer(
                reader.requiredText("userId", LONGEST_NAME),
                reader.requiredText("name", LONGEST_NAME),
                reader.requiredText("unit", LONGEST_NAME));
    }
}
