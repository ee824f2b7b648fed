package rocu.soc.threat.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.database.Sql;
import rocu.soc.chassis.messaging.peer.KnownRecords;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.list.Criteria;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.policy.PolicyColumns;
import rocu.soc.chassis.web.policy.RowPredicate;
import rocu.soc.threat.masterlist.ThreatActivity;

/**
 * Counts the known disruptions and orders of a threat that are open to a caller, each by the members that the count tells
 * of: what a level hides does not count.
 *
 * <p>A disruption shows no more than its threat does today. It was published with the groups that its threat had then; those of
 * today stand in for them, so that a need-to-know which was lifted hides nothing. A group that the threat never had is the
 * disruption's own, and holds besides.
 */
@ApplicationScoped
class ActivityRows implements ThreatActivity {

    private static final String DISRUPTIONS = """
              from known_disruption k
              join threat t on t.id = k.threat_id
             cross join lateral (select array(select unnest(k.groups)
                                              except
                                              select unnest(v.groups) from threat_version v where v.record_id = t.id))
                   as own (groups)
             where k.threat_id = %s and not k.gone and k.status = 'RECORDED'
               and (cardinality(own.groups) = 0 or own.groups && ?)
               and\s""";

    private static final String OF_ONE = DISRUPTIONS.formatted("?");

    private static final PolicyColumns OF_DISRUPTION = new PolicyColumns(
            "k.organisation",
            "k.region",
            "k.affected",
            "(case when 'OFFICIAL_SENSITIVE' in (k.marking, t.marking) then 'OFFICIAL_SENSITIVE' else 'OFFICIAL' end)",
            "t.groups",
            "null::text");

    private static final String ORDERS = """
              from known_order k
             where k.threat_id = ? and not k.gone
               and\s""";

    private static final PolicyColumns OF_ORDER = KnownRecords.policyColumns("k");

    @Inject
    Sql sql;

    @Inject
    Policy policy;

    /** How many, and the day of the last of them. */
    record Sum(long count, @Nullable LocalDate last) {}

    Sum disruptions(UUID threat, Caller caller) {
        RowPredicate rows = policy.rows(
                caller, ActivityReads.DISRUPTIONS_READ, "disruption", Set.of("status", "occurredOn"), OF_DISRUPTION);
        return sum("select count(*), max(k.occurred_on)" + OF_ONE + rows.sql(), ofDisruptions(threat, caller, rows));
    }

    @Override
    public Criteria undisruptedSince(LocalDate day, Caller caller) {
        RowPredicate rows = policy.rows(
                caller, ActivityReads.DISRUPTIONS_READ, "disruption", Set.of("status", "occurredOn"), OF_DISRUPTION);
        List<Object> values = new ArrayList<>();
        values.add(caller.groups().toArray(String[]::new));
        values.addAll(rows.parameters());
        values.add(day);
        return new Criteria()
                .and(
                        "not exists (select" + DISRUPTIONS.formatted("h.id") + rows.sql() + " and k.occurred_on >= ?)",
                        values.toArray());
    }

    Map<FourP, Long> disruptionsByFourP(UUID threat, Caller caller) {
        RowPredicate rows = policy.rows(
                caller, ActivityReads.DISRUPTIONS_READ, "disruption", Set.of("status", "fourP"), OF_DISRUPTION);
        Map<FourP, Long> counts = new EnumMap<>(FourP.class);
        for (FourP one : FourP.values()) {
            counts.put(one, 0L);
        }
        sql.rows(
                        "select k.four_p, count(*)" + OF_ONE + rows.sql() + " group by k.four_p",
                        row -> Map.entry(FourP.valueOf(row.getString(1)), row.getLong(2)),
                        ofDisruptions(threat, caller, rows))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** For a caller who sees all of the threat: the link of an order to it shows at the threat's level. */
    Sum orders(UUID threat, Caller caller) {
        Sum open = orders(threat, caller, Set.of());
        return open.count() == 0
                ? open
                : new Sum(open.count(), orders(threat, caller, Set.of("madeOn")).last());
    }

    private Sum orders(UUID threat, Caller caller, Set<String> members) {
        RowPredicate rows = policy.rows(caller, ActivityReads.ORDERS_READ, "order", members, OF_ORDER);
        List<Object> parameters = new ArrayList<>(List.of(threat));
        parameters.addAll(rows.parameters());
        return sum("select count(*), max(k.made_on)" + ORDERS + rows.sql(), parameters);
    }

    private static List<Object> ofDisruptions(UUID threat, Caller caller, RowPredicate rows) {
        List<Object> parameters =
                new ArrayList<>(List.of(threat, caller.groups().toArray(String[]::new)));
        parameters.addAll(rows.parameters());
        return parameters;
    }

    private Sum sum(String question, List<Object> parameters) {
        return sql.rows(question, row -> new Sum(row.getLong(1), row.getObject(2, LocalDate.class)), parameters)
                .getFirst();
    }
}
