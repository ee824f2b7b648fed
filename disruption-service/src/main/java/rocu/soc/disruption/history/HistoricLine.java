package rocu.soc.disruption.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.chassis.load.HistoricEntry;
import rocu.soc.chassis.load.HistoricLines;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.disruption.recording.DisruptionFacts;
import rocu.soc.disruption.recording.DisruptionReader;
import rocu.soc.disruption.recording.DisruptionRules;
import rocu.soc.disruption.recording.DisruptionStatus;
import rocu.soc.disruption.recording.PastVersion;
import rocu.soc.disruption.recording.ThreatAtRecording;
import rocu.soc.disruption.threat.ThreatType;

/** Reads what a line of a historic load says of a disruption. */
@ApplicationScoped
class HistoricLine implements HistoricLines.Rest<PastVersion> {

    private static final int LONGEST_NAME = 200;

    @Inject
    DisruptionReader reader;

    @Inject
    DisruptionRules rules;

    @Override
    public PastVersion read(BodyReader line, HistoricEntry entry) {
        UUID threat = line.optionalId("threatId").orElse(null);
        DisruptionFacts facts = reader.facts(line, threat);
        rules.judgeDay(facts, line);
        rules.judgeBeneficiary(facts, line);
        return new PastVersion(
                entry,
                line.optionalCode("status", DisruptionStatus.class).orElse(DisruptionStatus.RECORDED),
                facts,
                line.optionalText("threatReference", LONGEST_NAME).orElse(null),
                threatAtRecording(line, threat));
    }

    private static @Nullable ThreatAtRecording threatAtRecording(BodyReader line, @Nullable UUID threat) {
        ThreatAtRecording then = line.optionalObject("threatAtRecording")
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
            line.broken("threatAtRecording", "required", "threatId and threatAtRecording go together.");
        }
        return then;
    }
}
