package rocu.soc.chassis.web.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import rocu.soc.chassis.web.identity.Caller;

/**
 * Decides who may see and do what, from the table of docs/policy.md as data. Levels follow today's marking, groups and
 * roles, also for questions about the past. Default is deny.
 */
public final class Policy {

    /** Stands for any organisation but the caller's. */
    private static final String ANOTHER = "";

    private final PolicyTable table;

    public Policy(PolicyTable table) {
        this.table = table;
    }

    /** Whether any role of the caller gives the permission. */
    public boolean permits(Caller caller, String permission) {
        return !extents(caller, permission).isEmpty();
    }

    /** How far the permission goes for the caller; empty without it. Roles add up. */
    public Optional<Reach> reach(Caller caller, String permission) {
        return extents(caller, permission).stream().map(Extent::reach).max(Enum::compareTo);
    }

    /** Every permission of the caller, and how far it goes. */
    public Map<String, Reach> permissions(Caller caller) {
        Map<String, Reach> permissions = new TreeMap<>();
        table.permissions()
                .forEach(
                        permission -> reach(caller, permission).ifPresent(reach -> permissions.put(permission, reach)));
        return permissions;
    }

    /** Those roles of the caller that give something. */
    public List<String> roles(Caller caller) {
        return caller.roles().stream().filter(table.roles()::contains).sorted().toList();
    }

    /** How much of the record the caller sees by that permission. */
    public Level level(Caller caller, String permission, RecordFacts facts) {
        Level most = extents(caller, permission).stream()
                .filter(extent -> covers(extent.reach(), caller, facts))
                .map(Extent::most)
                .max(Enum::compareTo)
                .orElse(Level.NONE);
        return most.least(level(caller, facts));
    }

    /** What the record allows, whatever the caller's roles. */
    private Level level(Caller caller, RecordFacts facts) {
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
        return new RowPredicateBuilder(table, caller, kind, members, columns).build(extents(caller, permission));
    }

    /**
     * Whether the caller sees those members of every record of the region that is OFFICIAL and of no group, whoever owns it,
     * submitted it and is affected by it.
     */
    public boolean showsUnrestricted(
            Caller caller, String permission, String kind, Set<String> members, String region) {
        Level least = table.summaryMembers(kind, Marking.OFFICIAL).containsAll(members) ? Level.SUMMARY : Level.FULL;
        String own = caller.organisation().id();
        return Stream.of(
                        unrestricted(kind, own, region, Set.of()),
                        unrestricted(kind, ANOTHER, region, Set.of()),
                        unrestricted(kind, ANOTHER, region, Set.of(own)))
                .allMatch(facts -> level(caller, permission, facts).compareTo(least) >= 0);
    }

    private static RecordFacts unrestricted(String kind, String owner, String region, Set<String> affected) {
        return new RecordFacts(kind, Marking.OFFICIAL, Set.of(), owner, region, affected, null);
    }

    /**
     * Whether the caller may change the record by that permission. "Organisation" means here that it owns the record:
     * being affected by one lets nobody change it.
     */
    public boolean mayChange(Caller caller, String permission, RecordFacts facts) {
        String organisation = caller.organisation().id();
        return extents(caller, permission).stream().anyMatch(extent -> switch (extent.reach()) {
            case OWN_SUBMISSIONS ->
                organisation.equals(facts.owner()) && caller.userId().equals(facts.submittedBy());
            case ORGANISATION -> organisation.equals(facts.owner());
            case REGION -> caller.isOfRegion(facts.region());
            case ALL -> true;
        });
    }

    private List<Extent> extents(Caller caller, String permission) {
        return Extent.widest(caller.roles().stream()
                .flatMap(role -> table.extent(role, permission).stream())
                .toList());
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
