package rocu.soc.orders.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.list.Criteria;
import rocu.soc.chassis.list.KeysetQuery;
import rocu.soc.chassis.list.QueryValues;
import rocu.soc.chassis.list.SortKey;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.policy.Policy;
import rocu.soc.chassis.policy.PolicyColumns;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.time.AsKnownAt;

/**
 * Turns a selection into the query for its keys. The facts are those of the head for what is known now, those of the
 * version that was open for what was known then; who may see a row is always asked of the head.
 */
final class OrderCriteria {

    private static final String NOW = "ancillary_order o";
    private static final String THEN = "ancillary_order o join order_version f on f.order_id = o.id";

    private final Criteria criteria = new Criteria();
    private final Set<String> members = new HashSet<>();
    private final QueryValues values = new QueryValues();
    private final Optional<AsKnownAt> asked;
    private final String alias;
    private final String facts;

    OrderCriteria(Optional<AsKnownAt> asked) {
        this.asked = asked;
        this.alias = asked.isPresent() ? "f" : "o";
        this.facts = alias + ".";
    }

    /** The day that the list is about; a fault in it is raised with the others. */
    DayAsked day(OrderSelection selection) {
        return DayAsked.of(values.day(DayAsked.PARAMETER, selection.on));
    }

    /**
     * The query.
     *
     * @throws rocu.soc.chassis.problem.Problem 400 {@code invalid-parameter}
     */
    KeysetQuery query(OrderSelection selection, DayAsked day, Policy policy, ShownLinks links, Caller caller) {
        asked.map(AsKnownAt::instant).ifPresent(this::known);
        texts("orderType", facts + "order_type", selection.orderType);
        texts("organisation", facts + "organisation", selection.organisation);
        texts("managingOrganisation", facts + "managing_organisation", selection.managingOrganisation);
        codes("subjectLocation", facts + "subject_location", selection.subjectLocation, SubjectLocation.class);
        state(selection.state, day);
        day("madeFrom", facts + "made_on >= ?", selection.madeFrom);
        day("madeBefore", facts + "made_on < ?", selection.madeBefore);
        threats(selection.threat, links, caller);
        linkStatus(selection.linkStatus, links, caller);
        references(selection.reference);
        texts("sourceSystem", "o.source_system", selection.sourceSystem);
        texts("sourceReference", "o.source_reference", selection.sourceReference);
        SortKey sort = sort(selection.sort);
        values.raise();
        criteria.and(policy.rows(
                caller, OrderPermissions.READ, AncillaryOrder.KIND.name(), members, PolicyColumns.ofHead("o")));
        return new KeysetQuery(
                asked.isPresent() ? THEN : NOW,
                asked.isPresent() && sort.column().startsWith(facts) ? "f.order_id" : "o.id",
                facts + "version",
                sort,
                criteria);
    }

    private void known(Instant at) {
        var instant = at.atOffset(ZoneOffset.UTC);
        criteria.and("f.known_from <= ? and f.known_to > ?", instant, instant);
    }

    private void texts(String member, String column, @Nullable List<String> given) {
        List<String> texts = values.texts(member, given);
        if (!texts.isEmpty()) {
            members.add(member);
            criteria.in(column, texts);
        }
    }

    private <E extends Enum<E>> void codes(String member, String column, @Nullable List<String> given, Class<E> list) {
        List<String> codes = values.codes(member, given, list);
        if (!codes.isEmpty()) {
            members.add(member);
            criteria.in(column, codes);
        }
    }

    private void state(@Nullable List<String> given, DayAsked day) {
        if (!day.showsOnCard()) {
            members.add("inForceFrom");
            members.add("endsOn");
        }
        List<String> states = values.codes("state", given, OrderState.class);
        if (!states.isEmpty()) {
            members.add("state");
            criteria.and(
                    "(" + OrderState.expression(alias) + ") = any (?)",
                    day.day(),
                    day.day(),
                    states.toArray(String[]::new));
        }
    }

    private void day(String parameter, String condition, @Nullable String given) {
        LocalDate day = values.day(parameter, given);
        if (day != null) {
            members.add("madeOn");
            criteria.and(condition, day);
        }
    }

    private void threats(@Nullable List<String> given, ShownLinks links, Caller caller) {
        List<String> threats = values.texts("threat", given);
        if (!threats.isEmpty()) {
            members.add("threatId");
            members.add("threatReference");
            links.naming(threats, alias, caller, criteria);
        }
    }

    private void linkStatus(@Nullable List<String> given, ShownLinks links, Caller caller) {
        List<String> codes = values.codes("linkStatus", given, LinkStatus.class);
        if (!codes.isEmpty()) {
            members.add("linkStatus");
            links.withStatus(codes, alias, caller, criteria);
        }
    }

    private void references(@Nullable List<String> given) {
        List<String> canonical = new ArrayList<>();
        for (String typed : values.texts("reference", given)) {
            Reference.parse(typed)
                    .ifPresentOrElse(
                            reference -> canonical.add(reference.value()),
                            () -> values.refuse("reference", "not-a-reference", "It looks like NW-7K3Q-92XK."));
        }
        criteria.in("o.reference", canonical);
    }

    /** By id, the one recorded last first, if nothing is said: that is the only order that order cards have. */
    private SortKey sort(@Nullable String given) {
        if (given == null) {
            return new SortKey("o.id", "uuid", true);
        }
        boolean latestFirst = given.startsWith("-");
        String member = latestFirst ? given.substring(1) : given;
        members.add(member);
        return switch (member) {
            case "madeOn" -> new SortKey(facts + "made_on", "date", latestFirst);
            case "recordedAt" -> new SortKey("o.recorded_at", "timestamptz", latestFirst);
            default -> {
                values.refuse("sort", "unknown-sort", "One of -madeOn, madeOn, -recordedAt, recordedAt.");
                yield new SortKey("o.id", "uuid", false);
            }
        };
    }
}
