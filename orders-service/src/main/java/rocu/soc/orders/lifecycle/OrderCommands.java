package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.record.command.Answer;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.web.http.IfMatch;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.metric.DomainCounters;
import rocu.soc.chassis.web.policy.RecordFacts;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.records.RecordChanges;
import rocu.soc.records.RecordReads;
import rocu.soc.records.ShownRecords;
import rocu.soc.records.Stored;

/** What can be done to an order. Every command runs inside the transaction of a {@link Change}. */
@ApplicationScoped
class OrderCommands {

    @Inject
    Orders orders;

    @Inject
    ShownRecords records;

    @Inject
    RecordChanges changes;

    @Inject
    RecordReads reads;

    @Inject
    OrderReader reader;

    @Inject
    ThreatLinks links;

    @Inject
    ShownLinks shownLinks;

    @Inject
    RecordRights rights;

    @Inject
    RecordAnswers answers;

    @Inject
    ObjectMapper mapper;

    @Inject
    DomainCounters counters;

    /**
     * Records an order that a court granted to the caller's organisation.
     *
     * @throws Problem 409 {@code source-reference-taken}, 422 {@code broken-rule}
     */
    Answer grant(OrderReader.Granted granted, Change change) {
        OrderGrant grant = granted.grant();
        OrderContent content = new OrderContent(
                granted.managingOrganisation(),
                grant.order(),
                grant.management(),
                links.link(grant.threat(), change.caller()));
        Stored<OrderContent> stored =
                changes.create(orders, content, granted.source(), grant.origin().recordedBy(), change);
        counters.countAfterCommit(
                "soc.orders.granted",
                "organisation",
                stored.head().organisation(),
                "order_type",
                content.order().orderType());
        return answers.created(Orders.KIND, warned(stored, granted.warnings(), change));
    }

    /**
     * Changes what is said of it; the same content makes no new version.
     *
     * @throws Problem 412 {@code precondition-failed}, 422 {@code broken-rule}
     */
    Answer amend(Stored<OrderContent> present, Optional<IfMatch> from, ObjectNode patch, Change change) {
        requireManage(present, change.caller());
        IfMatch.required(from).require(present.version().number());
        ThreatLink shown = shownLinks.shown(present.content().link(), change.caller());
        OrderReader.Amended amended = reader.amendment(present.content(), shown, patch, change.caller());
        OrderAmendment amendment = amended.amendment();
        ThreatLink link = NamedThreat.isSpokenOf(patch)
                ? links.changed(present.content().link(), shown, amendment.threat(), change.caller())
                : present.content().link();
        OrderContent next = present.content().amend(amendment.order(), amendment.management(), link);
        if (next.equals(present.content())) {
            change.readAccess(present.head().id());
            return answers.changed(warned(present, amended.warnings(), change));
        }
        Stored<OrderContent> stored =
                changes.change(orders, present, next, amendment.recordedBy(), amendment.reason(), change);
        return answers.changed(warned(stored, amended.warnings(), change));
    }

    /** Settles a pending link, or refuses it into the worklist of the organisation that named the threat. */
    void settle(Stored<OrderContent> present, ThreatLink link, Change change) {
        changes.settle(
                orders,
                present,
                present.content().settle(link),
                present.content().link().requester().userId(),
                change);
    }

    /** The order that a path names, held until the change ends, or 404. */
    Stored<OrderContent> held(String id, Change change) {
        return records.held(orders, id, change.caller());
    }

    /** Both the organisation that applied and the one that manages the order may say how it stands. */
    private void requireManage(Stored<OrderContent> order, Caller caller) {
        String managing = order.content().managingOrganisation();
        RecordFacts facts = managing.equals(caller.organisation().id())
                ? order.head().policyFactsTo(managing, Orders.KIND)
                : order.head().policyFacts(Orders.KIND);
        rights.requireChange(Orders.KIND, OrderPermissions.MANAGE, facts, caller);
        rights.requireKept(order.head().disposed());
    }

    private RecordRow warned(Stored<OrderContent> stored, List<Warning> warnings, Change change) {
        RecordRow row = reads.row(orders, stored, change.caller());
        row.document().set("warnings", mapper.valueToTree(warnings));
        return row;
    }
}
