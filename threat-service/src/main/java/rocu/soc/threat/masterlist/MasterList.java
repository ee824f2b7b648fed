package rocu.soc.threat.masterlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.policy.RecordFacts;
import rocu.soc.records.RecordChanges;
import rocu.soc.records.RecordHead;
import rocu.soc.records.RecordStore;
import rocu.soc.records.ShownRecords;
import rocu.soc.records.Stored;

/** The master list as the other features of this service know it: who may see a threat, and where it stands. */
@ApplicationScoped
public class MasterList {

    /** By which the policy decides about a threat and all that belongs to it. */
    public static final RecordKind KIND = Threats.KIND;

    /** The table of the versions of threats. */
    public static final String VERSIONS = "threat_version";

    /** The table of their heads. */
    public static final String HEADS = "threat";

    @Inject
    Threats threats;

    @Inject
    RecordStore store;

    @Inject
    ShownRecords records;

    @Inject
    RecordChanges changes;

    /** A threat on the list. */
    public record Listed(Stored<ThreatContent> stored) {

        public UUID id() {
            return stored.head().id();
        }

        public RecordHead head() {
            return stored.head();
        }

        /** What the policy asks of it. */
        public RecordFacts facts() {
            return stored.head().policyFacts(KIND);
        }

        /** Whether nothing personal is left of it. */
        public boolean disposed() {
            return stored.head().disposed();
        }

        boolean moderated() {
            return stored.content().status().moderationStatus() == ModerationStatus.MODERATED;
        }
    }

    /** The threat that a path names, or 404 to who may not know of it. */
    public Listed named(String id, Caller caller) {
        return new Listed(store.present(threats, records.named(threats, id, caller)));
    }

    /** The same, held until the change ends. */
    public Listed held(String id, Change change) {
        return new Listed(records.held(threats, id, change.caller()));
    }

    /** An assessment with that proposed tier was submitted. It says nothing of a threat that is moderated already. */
    public void submitted(Listed threat, AssessmentType type, int proposedTier, Change change) {
        if (!threat.moderated()) {
            say(threat, threat.stored().content().assess(type, proposedTier, ModerationStatus.SUBMITTED), change);
        }
    }

    /** An assessment was sent back. A threat that is moderated already stays so. */
    public void returned(Listed threat, Change change) {
        if (!threat.moderated()) {
            say(threat, threat.stored().content().returnAssessment(), change);
        }
    }

    /** An assessment was accepted with that tier: the threat is moderated from then on. */
    public void moderated(Listed threat, AssessmentType type, int tier, Change change) {
        say(threat, threat.stored().content().assess(type, tier, ModerationStatus.MODERATED), change);
    }

    private void say(Listed threat, ThreatContent next, Change change) {
        if (!next.equals(threat.stored().content())) {
            changes.change(threats, threat.stored(), next, null, null, change);
        }
    }
}
