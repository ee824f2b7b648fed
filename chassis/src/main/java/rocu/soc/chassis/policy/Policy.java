package rocu.soc.chassis.policy;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import rocu.soc.chassis.identity.Caller;

/**
 * Decides who may see and do what, from the table of docs/policy.md as data. Levels follow today's marking, groups and
 * roles, also for questions about the past. Default is deny.
 */
public final class Policy {

    private final PolicyTable table;

    public Policy(PolicyTable table) {
        this.table = table;
    }

    /** Whether any role of the caller gives the permission. */
    public boolean permits(Caller caller, String permission) {
        return reach(caller, permission).isPresent();
    }

    /** How far the permission goes for the caller; empty without it. Roles add up. */
    public Optional<Reach> reach(Caller caller, String permission) {
        return caller.roles().stream()
                .flatMap(role -> table.reach(role, permission).stream())
                .max(Enum::compareTo);
    }

    /** How much of the record the caller sees by that permission. */
    public Level level(Caller caller, String permission, RecordFacts facts) {
        Optional<Reach> reach = reach(caller, permission);
        if (reach.isEmpty() || !covers(reach.get(), caller, facts)) {
            return Level.NONE;
        }
        if (!facts.groups().isEmpty()) {
            return Collections.disjoint(facts.groups(), caller.groups()) ? Level.NONE : Level.FULL;
        }
        return table.level(facts.kind(), facts.marking(), relation(caller, facts));
    }

    /** What the caller's organisation is to the record. */
    public Relation relation(Caller caller, RecordFacts facts) {
        String organisation = caller.organisation().id();
        if (organisation.equals(facts.owner())) {
            return Relation.OWNER;
        }
        if (facts.affected().contains(organisation)) {
            return Relation.AFFECTED;
        }
        return switch (caller.organisation().kind()) {
            case ROCU -> caller.isOfRegion(facts.region()) ? Relation.ROCU : Relation.OUTSIDE;
            case FORCE -> caller.isOfRegion(facts.region()) ? Relation.REGION : Relation.OUTSIDE;
            case PARTNER -> Relation.PARTNER;
            case LAW_ENFORCEMENT_AGENCY, INSPECTORATE, OPERATOR -> Relation.OUTSIDE;
        };
    }

    /** The members that show at a level below FULL; everything else is left out. */
    public Set<String> summaryMembers(String kind, Marking marking) {
        return table.summaryMembers(kind, marking);
    }

    /**
     * The rows of a table in which the caller sees those members, as a condition for {@code WHERE}: a member that the level
     * hides must not match, sort or count.
     *
     * @param members by which the list is filtered and sorted
     */
    public RowPredicate rows(
            Caller caller, String permission, String kind, Set<String> members, PolicyColumns columns) {
        Optional<Reach> reach = reach(caller, permission);
        return reach.isEmpty()
                ? RowPredicate.NOTHING
                : new RowPredicateBuilder(table, caller, kind, members, columns).build(reach.get());
    }

    /**
     * Whether the caller may change the record by that permission. "Organisation" means here that it owns the record:
     * being affected by one lets nobody change it.
     */
    public boolean mayChange(Caller caller, String permission, RecordFacts facts) {
        String organisation = caller.organisation().id();
        return reach(caller, permission)
                .map(reach -> switch (reach) {
                    case OWN_SUBMISSIONS ->
                        organisation.equals(facts.owner()) && caller.userId().equals(facts.submittedBy());
                    case ORGANISATION -> organisation.equals(facts.owner());
                    case REGION -> caller.isOfRegion(facts.region());
                    case ALL -> true;
                })
                .orElse(false);
    }

    private static boolean covers(Reach reach, Caller caller, RecordFacts facts) {
        String organisation = caller.organisation().id();
        boolean own = organisation.equals(facts.owner());
        return switch (reach) {
            case OWN_SUBMISSIONS -> own && caller.userId().equals(facts.submittedBy());
            case ORGANISATION -> own || facts.affected().contains(organisation);
            case REGION, ALL -> true;
        };
    }
}
