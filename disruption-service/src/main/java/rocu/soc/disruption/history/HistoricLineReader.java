package rocu.soc.disruption.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.history.Histories;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.chassis.json.Faults;
import rocu.soc.chassis.json.StrictJson;
import rocu.soc.chassis.json.Utf8;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;
import rocu.soc.chassis.reference.Organisation;
import rocu.soc.chassis.reference.Organisations;
import rocu.soc.disruption.recording.DisruptionFacts;
import rocu.soc.disruption.recording.DisruptionReader;
import rocu.soc.disruption.recording.DisruptionRules;
import rocu.soc.disruption.recording.DisruptionStatus;
import rocu.soc.disruption.recording.PastVersion;
import rocu.soc.disruption.recording.Source;
import rocu.soc.disruption.recording.ThreatAtRecording;
import rocu.soc.disruption.threat.ThreatType;

/** Reads the lines of a historic load, NDJSON, one version each: structure and codes, no rules of a record's life. */
@ApplicationScoped
class HistoricLineReader {

    static final int MOST_LINES = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    @Inject
    DisruptionReader reader;

    @Inject
    DisruptionRules rules;

    @Inject
    Organisations organisations;

    @Inject
    Histories histories;

    @ConfigProperty(name = "soc.region")
    String region;

    /**
     * The versions in their order, by the pointer to their line, {@code /lines/1} being the first.
     *
     * @throws Problem 400 {@code malformed-request}, 413 {@code content-too-large}; what breaks a rule is in the faults
     */
    Map<String, PastVersion> read(byte @Nullable [] body, Faults faults) {
        List<String> lines =
                Utf8.text(body == null ? new byte[0] : body).lines().toList();
        if (lines.stream().filter(line -> !line.isBlank()).count() > MOST_LINES) {
            throw Problem.of(
                    ProblemTypes.CONTENT_TOO_LARGE, "Send at most " + MOST_LINES + " lines in a load, and go on.");
        }
        Map<String, PastVersion> versions = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String pointer = "/lines/" + (i + 1);
                try {
                    versions.put(pointer, version(StrictJson.object(lines.get(i)), pointer, faults));
                } catch (Problem problem) {
                    faults.take(pointer, problem);
                }
            }
        }
        if (lines.stream().allMatch(String::isBlank)) {
            faults.malformed("", "empty-body", "Send one JSON object on each line.");
        }
        return versions;
    }

    private PastVersion version(ObjectNode line, String pointer, Faults faults) {
        BodyReader body = BodyReader.of(line, pointer, faults);
        String owner = body.requiredText("organisation", LONGEST_NAME);
        Organisation organisation = organisations.all().get(owner);
        if (organisation == null || !histories.mayHave(organisation)) {
            body.broken("organisation", "unknown-organisation", "No organisation that owns records here has that id.");
        }
        Instant knownFrom = body.requiredInstant("knownFrom");
        if (!knownFrom.isBefore(Instant.now())) {
            body.broken("knownFrom", "in-the-future", "History was known in the past.");
        }
        UUID threat = body.optionalId("threatId").orElse(null);
        DisruptionFacts facts = reader.facts(body, threat);
        rules.judgeDay(facts, body);
        rules.judgeBeneficiary(facts, body);
        String own = organisation == null ? null : organisation.region();
        PastVersion version = new PastVersion(
                owner,
                own == null ? region : own,
                new Source(
                        body.requiredText("sourceSystem", LONGEST_NAME),
                        body.requiredText("sourceReference", LONGEST_NAME)),
                knownFrom,
                body.requiredText("actor", LONGEST_NAME),
                reader.recordedBy(body),
                body.optionalText("reason", LONGEST_REASON).orElse(null),
                body.optionalCode("status", DisruptionStatus.class).orElse(DisruptionStatus.RECORDED),
                facts,
                body.optionalText("threatReference", LONGEST_NAME).orElse(null),
                threatAtRecording(body, threat));
        body.noMore();
        return version;
    }

    private static @Nullable ThreatAtRecording threatAtRecording(BodyReader body, @Nullable UUID threat) {
        ThreatAtRecording then = body.optionalObject("threatAtRecording")
                .map(reader -> {
                    ThreatAtRecording read = new ThreatAtRecording(
                            reader.requiredCode("threatType", ThreatType.class).name(),
                            reader.requiredText("primaryCrimeType", LONGEST_NAME),
                            reader.optionalCount("tier", 5).map(Long::intValue).orElse(null),
                            reader.requiredText("owner", LONGEST_NAME),
                            reader.requiredCode("marking", Marking.class).name());
                    reader.noMore();
                    return read;
                })
                .orElse(null);
        if ((then == null) != (threat == null)) {
            body.broken("threatAtRecording", "required", "threatId and threatAtRecording go together.");
        }
        return then;
    }
}
