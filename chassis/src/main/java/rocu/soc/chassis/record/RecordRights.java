package rocu.soc.chassis.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.policy.RecordFacts;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** What the policy means for one record: whether it is there for the caller, what shows of it, and who may change it. */
@ApplicationScoped
public class RecordRights {

    /** The member that names the organisation to which a record belongs. */
    private static final String OWNER = "organisation";

    @Inject
    Policy policy;

    /**
     * How much of the record the caller sees.
     *
     * @throws Problem 404 for nothing at all
     */
    public Level level(RecordKind kind, RecordFacts facts, Caller caller) {
        Level level = policy.level(caller, kind.read(), facts);
        if (level == Level.NONE) {
            throw Problem.notFound();
        }
        return level;
    }

    /**
     * Refuses a change outside the caller's rights.
     *
     * @throws Problem 403 {@code forbidden} on a record that shows, 404 on one that does not
     */
    public void requireChange(RecordKind kind, String permission, RecordFacts facts, Caller caller) {
        Level level = level(kind, facts, caller);
        if (!policy.permits(caller, permission)) {
            throw Problem.of(ProblemTypes.FORBIDDEN, "Your roles do not give the permission " + permission + ".");
        }
        if (level != Level.FULL || !policy.mayChange(caller, permission, facts)) {
            boolean ownerShows = level == Level.FULL
                    || policy.summaryMembers(facts.kind(), facts.marking()).contains(OWNER);
            throw Problem.of(
                    ProblemTypes.FORBIDDEN,
                    "Your " + permission + " does not reach this record"
                            + (ownerShows ? ", which belongs to " + facts.owner() + "." : "."));
        }
    }

    /**
     * Refuses a change of a record that was disposed of, once the caller is known to have the right to change it.
     *
     * @throws Problem 409 {@code disposed}
     */
    public void requireKept(boolean disposed) {
        if (disposed) {
            throw Problem.of(
                    ProblemTypes.DISPOSED,
                    "Nothing personal is left of it, and nothing more is said of it. Where your own system keeps its original,"
                            + " delete that too, and send it no more.");
        }
    }

    /** Whether the caller may know of the record. */
    public boolean shows(RecordKind kind, RecordFacts facts, Caller caller) {
        return policy.level(caller, kind.read(), facts) != Level.NONE;
    }

    /** The members that show at that level. */
    public ObjectNode shown(ObjectNode document, RecordFacts facts, Level level) {
        return level == Level.FULL ? document : document.retain(policy.summaryMembers(facts.kind(), facts.marking()));
    }
}
