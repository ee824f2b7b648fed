package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.record.load.HistoricEntry;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.disruption.threat.KnownThreat;
import rocu.soc.disruption.threat.NationalStandard;
import rocu.soc.records.PatchReader;

/** Reads what clients send of disruptions, and judges it; every fault is named at once. */
@ApplicationScoped
class DisruptionReader {

    private static final Declared<DisruptionRecording> RECORDING = Declared.of(DisruptionRecording.class);
    private static final Declared<PastDisruption> PAST = Declared.of(PastDisruption.class);
    private static final Declared<Step> STEP = Declared.of(Step.class);
    private static final PatchReader<DisruptionAmendment> PATCH =
            new PatchReader<>(DisruptionAmendment.class, DisruptionDocument.class);

    @Inject
    DisruptionRules rules;

    @Inject
    ThreatLinks links;

    @Inject
    NationalStandard standard;

    @Inject
    ObjectMapper mapper;

    /** A change, as it was read and judged. */
    record Amended(DisruptionFacts facts, @Nullable UUID threat, DisruptionAmendment amendment) {}

    /**
     * A new disruption.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Recording recording(ObjectNode body, Caller caller) {
        BodyReader reader = BodyReader.of(body);
        Recording recording = read(reader, caller, caller.isServiceAccount());
        reader.finish();
        return recording;
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
        Recording recording = read(reader, caller, true);
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
     * A change, as a merge patch of what is said now; a threat is named by its id or by its reference, so that either takes the
     * place of both.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Amended amendment(DisruptionContent present, ObjectNode patch, Caller caller) {
        boolean spokenOf = patch.has("threatId") || patch.has("threatReference");
        NamedThreat named = new NamedThreat(spokenOf ? null : present.link().threatId(), null);
        BodyReader reader =
                PATCH.patched(mapper.valueToTree(new DisruptionAmendment(present.facts(), named, null, null)), patch);
        DisruptionAmendment amendment = PATCH.read(reader, patch);
        KnownThreat found = found(amendment.threat(), caller, reader);
        rules.judge(amendment.facts(), caller.organisation(), reader);
        RecordedBy.judge(amendment.recordedBy(), caller, reader);
        reader.finish();
        return new Amended(amendment.facts(), found == null ? amendment.threat().threatId() : found.id(), amendment);
    }

    /**
     * Why a disruption is withdrawn or reinstated.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Step step(ObjectNode body, Caller caller) {
        BodyReader reader = BodyReader.of(body);
        Step step = STEP.read(reader);
        RecordedBy.judge(step.recordedBy(), caller, reader);
        reader.finish();
        return step;
    }

    /** What an earlier system knew: with every threat, what it was for that system. */
    DisruptionContent past(BodyReader line, HistoricEntry entry) {
        PastDisruption past = PAST.read(line);
        rules.judgeDay(past.facts(), known(entry), line);
        rules.judgeBeneficiary(past.facts(), line);
        UUID threat = past.threat().threatId();
        if ((past.threatAtRecording() == null) != (threat == null)) {
            line.broken("threatAtRecording", "required", "threatId and threatAtRecording go together.");
        }
        return DisruptionContent.past(
                past.status(),
                past.facts(),
                threat == null
                        ? ThreatLink.NONE
                        : new ThreatLink(
                                threat,
                                past.threat().threatReference(),
                                LinkStatus.SETTLED,
                                past.threatAtRecording(),
                                null),
                standard.held());
    }

    /** The day on which it was known; a line without an instant is at fault for that alone. */
    private static LocalDate known(HistoricEntry entry) {
        return entry.knownFrom().equals(Instant.EPOCH) ? ReportingDay.today() : ReportingDay.of(entry.knownFrom());
    }

    /** The threat that a patch names by its id; what is wrong with the patch is said when it is read as a whole. */
    static @Nullable UUID threatOf(ObjectNode patch) {
        return BodyReader.of(patch).optionalId("threatId").orElse(null);
    }

    private Recording read(BodyReader reader, Caller caller, boolean bySystem) {
        DisruptionRecording recording = RECORDING.read(reader);
        KnownThreat found = found(recording.threat(), caller, reader);
        rules.judge(recording.facts(), caller.organisation(), reader);
        Source source = recording.origin().source(caller, reader);
        UUID threat = found == null ? recording.threat().threatId() : found.id();
        String sourceVersion = recording.sourceVersion();
        if (sourceVersion != null && !sourceVersion.isEmpty() && !SourceVersion.isOne(sourceVersion)) {
            reader.broken(
                    "sourceVersion",
                    "not-a-version",
                    "A whole number, or an instant such as 2026-06-01T10:00:00Z, as a text.");
        }
        return new Recording(
                recording.facts(),
                Named.of(recording.facts(), threat, reader),
                threat,
                found,
                source,
                recording.origin().recordedBy(),
                sourceVersion,
                bySystem);
    }

    /** The threat that a reference names: one that this service has not learnt of and one that is hidden are refused alike. */
    private @Nullable KnownThreat found(NamedThreat named, Caller caller, BodyReader reader) {
        if (named.threatReference() == null) {
            return null;
        }
        KnownThreat known = Reference.parse(named.threatReference())
                .flatMap(parsed -> links.named(parsed.value(), caller))
                .orElse(null);
        if (known == null || (named.threatId() != null && !named.threatId().equals(known.id()))) {
            reader.broken(
                    "threatReference", "unknown-threat", "There is no such threat, or your account may not see it.");
        }
        return known;
    }
}
