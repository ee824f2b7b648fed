package rocu.soc.orders.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.list.KeysetQuery;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.records.RecordFilters;
import rocu.soc.records.Sort;

/** Which orders a list is about, as a query. */
@ApplicationScoped
class OrderFilters {

    private static final List<Sort> SORTS = List.of(Sort.day("madeOn"), Sort.RECORDED_AT);

    @Inject
    Orders orders;

    @Inject
    ShownLinks links;

    @Inject
    Policy policy;

    /**
     * The query for their keys.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 400 {@code invalid-parameter}
     */
    KeysetQuery query(OrderSelection selection, Optional<AsKnownAt> asked, Caller caller) {
        RecordFilters filters = new RecordFilters(orders, selection, asked)
                .texts("orderType", selection.orderType)
                .texts("managingOrganisation", selection.managingOrganisation)
                .codes("subjectLocation", selection.subjectLocation, SubjectLocation.class)
                .from("madeOn", "madeFrom", selection.madeFrom)
                .before("madeOn", "madeBefore", selection.madeBefore)
                .sort(selection.sort, "", SORTS);
        state(selection, asked, filters);
        List<String> threats = filters.values().texts("threat", selection.threat);
        if (!threats.isEmpty()) {
            filters.showing("threatId").showing("threatReference");
            links.naming(threats, "f", caller, filters.criteria());
        }
        List<String> codes = filters.values().codes("linkStatus", selection.linkStatus, LinkStatus.class);
        if (!codes.isEmpty()) {
            filters.showing("linkStatus");
            links.withStatus(codes, "f", caller, filters.criteria());
        }
        return filters.query(policy, caller);
    }

    private static void state(OrderSelection selection, Optional<AsKnownAt> asked, RecordFilters filters) {
        DayAsked day = DayAsked.of(filters.values().day(DayAsked.PARAMETER, selection.on), asked);
        List<String> states = filters.values().codes("state", selection.state, OrderState.class);
        if (!day.showsOnCard() && (selection.on != null || !states.isEmpty())) {
            filters.showing("inForceFrom").showing("endsOn");
        }
        if (!states.isEmpty()) {
            filters.showing("state")
                    .and(
                            "(" + OrderState.expression("f") + ") = any (?)",
                            day.day(),
                            day.day(),
                            states.toArray(String[]::new));
        }
    }
}
