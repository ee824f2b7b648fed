package rocu.soc.chassis.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.reference.OrganisationKind;

/** Writes {@link Policy#level} as SQL, so that a list never reads a row that its caller may not see. */
final class RowPredicateBuilder {

    private static final List<Relation> BY_ROW =
            List.of(Relation.OWNER, Relation.AFFECTED, Relation.ROCU, Relation.REGION);

    private final PolicyTable table;
    private final Caller caller;
    private final String kind;
    private final Set<String> members;
    private final PolicyColumns columns;
    private final List<Object> parameters = new ArrayList<>();

    RowPredicateBuilder(PolicyTable table, Caller caller, String kind, Set<String> members, PolicyColumns columns) {
        this.table = table;
        this.caller = caller;
        this.kind = kind;
        this.members = members;
        this.columns = columns;
    }

    RowPredicate build(Reach reach) {
        String covered = covered(reach);
        String open = "(cardinality(" + columns.groups() + ") = 0 and (" + byMarking() + "))";
        String needToKnow = caller.groups().isEmpty()
                ? ""
                : " or " + columns.groups() + " && " + parameter(caller.groups().toArray(String[]::new)) + "::text[]";
        return new RowPredicate("(" + covered + " and (" + open + needToKnow + "))", parameters);
    }

    private String covered(Reach reach) {
        String organisation = caller.organisation().id();
        return switch (reach) {
            case OWN_SUBMISSIONS ->
                "(" + columns.owner() + " = " + parameter(organisation) + " and " + columns.submittedBy() + " = "
                        + parameter(caller.userId()) + ")";
            case ORGANISATION -> "(" + owns() + " or " + affected() + ")";
            case REGION, ALL -> "true";
        };
    }

    private String byMarking() {
        List<String> markings = new ArrayList<>();
        for (Marking marking : Marking.values()) {
            List<String> relations = new ArrayList<>();
            Level least = table.summaryMembers(kind, marking).containsAll(members) ? Level.SUMMARY : Level.FULL;
            for (Relation relation : BY_ROW) {
                if (table.level(kind, marking, relation).compareTo(least) >= 0) {
                    condition(relation, relations);
                }
            }
            if (!relations.isEmpty()) {
                markings.add("(" + columns.marking() + " = '" + marking.name() + "' and ("
                        + String.join(" or ", relations) + "))");
            }
        }
        return markings.isEmpty() ? "false" : String.join(" or ", markings);
    }

    private void condition(Relation relation, List<String> conditions) {
        switch (relation) {
            case OWNER -> conditions.add(owns());
            case AFFECTED -> conditions.add("(" + affected() + " and not " + owns() + ")");
            case ROCU -> region(OrganisationKind.ROCU, conditions);
            case REGION -> region(OrganisationKind.FORCE, conditions);
            case DISCLOSED, PARTNER, OUTSIDE -> {}
        }
    }

    /** A relation that another one outranks must not lift a row that the higher relation keeps down. */
    private void region(OrganisationKind kindOfCaller, List<String> conditions) {
        String region = caller.organisation().region();
        if (region != null && caller.organisation().kind() == kindOfCaller) {
            conditions.add("(" + columns.region() + " = " + parameter(region) + " and not " + owns() + " and not "
                    + affected() + ")");
        }
    }

    private String owns() {
        return "(" + columns.owner() + " = " + parameter(caller.organisation().id()) + ")";
    }

    private String affected() {
        return "(" + parameter(caller.organisation().id()) + " = any(" + columns.affected() + "))";
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "?";
    }
}
