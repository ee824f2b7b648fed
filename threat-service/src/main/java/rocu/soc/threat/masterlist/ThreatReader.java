package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.record.load.HistoricEntry;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.records.PatchReader;
import rocu.soc.records.Stored;
import rocu.soc.threat.group.NeedToKnowGroups;

/** Reads what clients send of threats, and judges it; every fault is named at once. */
@ApplicationScoped
class ThreatReader {

    private static final Declared<ThreatIdentification> IDENTIFICATION = Declared.of(ThreatIdentification.class);
    private static final Declared<ThreatContent> PAST = Declared.of(ThreatContent.class);
    private static final PatchReader<Step.Amendment> PATCH =
            new PatchReader<>(Step.Amendment.class, ThreatDocument.class);

    @Inject
    ThreatRules rules;

    @Inject
    NeedToKnowGroups groups;

    @Inject
    ObjectMapper mapper;

    /** A threat that comes in, as it was read and judged. */
    record Identified(
            ThreatIdentification identification, @Nullable Source source) {}

    /**
     * A new threat.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Identified identification(ObjectNode body, Caller caller) {
        BodyReader reader = BodyReader.of(body);
        ThreatIdentification identification = IDENTIFICATION.read(reader);
        Source source = identification.origin().source(caller, reader);
        rules.judge(identification.facts(), null, caller.organisation().id(), reader);
        reader.finish();
        return new Identified(identification, source);
    }

    /**
     * A change, as a merge patch of what is said now.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    Step.Amendment amendment(Stored<ThreatContent> present, ObjectNode patch, Caller caller) {
        ThreatFacts facts = present.content().facts();
        BodyReader reader = PATCH.patched(mapper.valueToTree(new Step.Amendment(facts, null, null)), patch);
        Step.Amendment amendment = PATCH.read(reader, patch);
        RecordedBy.judge(amendment.recordedBy(), caller, reader);
        rules.judge(amendment.facts(), facts, present.head().organisation(), reader);
        reader.finish();
        return amendment;
    }

    /**
     * Another step.
     *
     * @throws Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    <S extends Record & Step> S step(Class<S> type, ObjectNode body, Caller caller) {
        BodyReader reader = BodyReader.of(body);
        S step = Declared.of(type).read(reader);
        RecordedBy.judge(step.recordedBy(), caller, reader);
        reader.finish();
        return step;
    }

    /** What an earlier system knew; history is taken as it was, but for codes, organisations and groups that exist. */
    ThreatContent past(BodyReader line, HistoricEntry entry) {
        ThreatContent past = PAST.read(line);
        rules.judgePast(past.facts(), entry.organisation(), line);
        for (int i = 0; i < past.status().groups().size(); i++) {
            if (!groups.exists(past.status().groups().get(i))) {
                line.broken("groups", i, "unknown-group", "There is no such need-to-know group.");
            }
        }
        return past;
    }
}
