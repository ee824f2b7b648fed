package rocu.soc.threat.masterlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.http.PathId;
import rocu.soc.chassis.policy.RecordFacts;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.record.RecordKind;

/** The master list as the other features of this service know it: who may see a threat, and where it stands. */
@ApplicationScoped
public class MasterList {

    /** By which the policy decides about a threat and all that belongs to it. */
    public static final RecordKind KIND = Threat.KIND;

    @Inject
    Threats threats;

    @Inject
    ThreatVersions versions;

    @Inject
    ThreatCommands commands;

    /**
     * A threat on the list.
     *
     * @param facts what the policy asks of it
     * @param disposed whether nothing personal is left of it
     */
    public record Listed(UUID id, RecordFacts facts, boolean disposed, Standing standing) {}

    /** The threat that a path names, or 404. */
    public Listed named(String id) {
        return listed(threats.findByIdOptional(PathId.parse(id)).orElseThrow(Problem::notFound));
    }

    /** The same, held until the change ends. */
    public Listed held(String id) {
        return listed(threats.hold(PathId.parse(id)).orElseThrow(Problem::notFound));
    }

    /** An assessment with that proposed tier was submitted. It says nothing of a threat that is moderated already. */
    public void submitted(Listed threat, AssessmentType type, int proposedTier, Change change) {
        if (threat.standing().moderationStatus() != ModerationStatus.MODERATED) {
            commands.assessed(
                    threat.id(), threat.standing().assessed(type, proposedTier, ModerationStatus.SUBMITTED), change);
        }
    }

    /** An assessment was sent back. A threat that is moderated already stays so. */
    public void returned(Listed threat, Change change) {
        if (threat.standing().moderationStatus() != ModerationStatus.MODERATED) {
            commands.assessed(threat.id(), threat.standing().moderation(ModerationStatus.RETURNED), change);
        }
    }

    /** An assessment was accepted with that tier: the threat is moderated from then on. */
    public void moderated(Listed threat, AssessmentType type, int tier, Change change) {
        commands.assessed(threat.id(), threat.standing().assessed(type, tier, ModerationStatus.MODERATED), change);
    }

    private Listed listed(Threat threat) {
        return new Listed(
                threat.id(),
                threat.policyFacts(),
                threat.disposed,
                versions.present(threat).standing());
    }
}
