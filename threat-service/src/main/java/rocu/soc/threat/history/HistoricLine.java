package rocu.soc.threat.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.chassis.load.HistoricEntry;
import rocu.soc.chassis.load.HistoricLines;
import rocu.soc.threat.group.NeedToKnowGroups;
import rocu.soc.threat.masterlist.PastVersion;
import rocu.soc.threat.masterlist.Standing;
import rocu.soc.threat.masterlist.ThreatFacts;
import rocu.soc.threat.masterlist.ThreatReader;
import rocu.soc.threat.masterlist.ThreatRules;

/** Reads what a line of a historic load says of a threat. */
@ApplicationScoped
class HistoricLine implements HistoricLines.Rest<PastVersion> {

    @Inject
    ThreatReader reader;

    @Inject
    ThreatRules rules;

    @Inject
    NeedToKnowGroups groups;

    @Override
    public PastVersion read(BodyReader line, HistoricEntry entry) {
        ThreatFacts facts = reader.facts(line);
        rules.judgePast(facts, entry.organisation(), line);
        Standing standing = reader.standing(line);
        for (int i = 0; i < standing.groups().size(); i++) {
            if (!groups.exists(standing.groups().get(i))) {
                line.broken("groups", i, "unknown-group", "There is no such need-to-know group.");
            }
        }
        return new PastVersion(entry, facts, standing);
    }
}
