package rocu.soc.chassis.web.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.organisation.OrganisationKind;

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

    /** The rows that one of the extents shows. */
    RowPredicate build(List<Extent> extents) {
        String shown =
                extents.stream().flatMap(extent -> shown(extent).stream()).collect(Collectors.joining(" or "));
        return shown.isEmpty() ? RowPredicate.NOTHING : new RowPredicate("(" + shown + ")", parameters);
    }

    private Optional<String> shown(Extent extent) {
        List<Marking> markings = Stream.of(Marking.values())
                .filter(marking -> least(marking).compareTo(extent.most()) <= 0)
                .toList();
        return markings.isEmpty()
                ? Optional.empty()
                : Optional.of("(" + covered(extent.reach()) + " and (" + open(markings) + needToKnow(markings) + "))");
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

    /** The level from which on the members show. */
    private Level least(Marking marking) {
        return table.summaryMembers(kind, marking).containsAll(members) ? Level.SUMMARY : Level.FULL;
    }

    private String open(List<Marking> markings) {
        return "(cardinality(" + columns.groups() + ") = 0 and (" + byMarking(markings) + "))";
    }

    /** A member of a group sees all of its records that the extent shows at all. */
    private String needToKnow(List<Marking> markings) {
        if (caller.groups().isEmpty()) {
            return "";
        }
        String member = columns.groups() + " && " + parameter(caller.groups().toArray(String[]::new)) + "::text[]";
        if (markings.size() == Marking.values().length) {
            return " or " + member;
        }
        String[] names = markings.stream().map(Marking::name).toArray(String[]::new);
        return " or " + member + " and " + columns.marking() + " = any (" + parameter(names) + "::text[])";
    }

    private String byMarking(List<Marking> markings) {
        List<String> conditions = new ArrayList<>();
        for (Marking marking : markings) {
            List<String> relations = new ArrayList<>();
            for (Relation relation : BY_ROW) {
                if (table.level(kind, marking, relation).compareTo(least(marking)) >= 0) {
                    condition(relation, relations);
                }
            }
            if (!relations.isEmpty()) {
                conditions.add("(" + columns.marking() + " = '" + marking.name() + "' and ("
                        + String.join(" or ", relations) + "))");
            }
        }
        return conditions.isEmpty() ? "false" : String.join(" or ", conditions);
    }

    private void condition(Relation relation, List<String> conditions) {
        switch (relation) {
            case OWNER -> conditions.add(owns());
            case AFFECTED -> conditions.add("(" + affected() + " and not " + owns() + ")");
            case ROCU -> region(OrganisationKind.ROCU, conditions);
            case REGION -> region(OrganisationKind.FORCE, conditions);
            case PARTNER, OUTSIDE -> {}
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
