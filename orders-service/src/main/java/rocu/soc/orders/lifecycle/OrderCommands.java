package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.command.Answer;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.http.IfMatch;
import rocu.soc.chassis.http.PathId;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.metric.DomainCounters;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.record.ChangedMembers;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.RecordRights;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.record.Source;

/** What can be done to an order. Every command runs inside the transaction of a {@link Change}. */
@ApplicationScoped
class OrderCommands {

    @Inject
    AncillaryOrders orders;

    @Inject
    OrderVersions versions;

    @Inject
    OrderReader reader;

    @Inject
    OrderReads reads;

    @Inject
    ThreatLinks links;

    @Inject
    ShownLinks shownLinks;

    @Inject
    OrderEvents events;

    @Inject
    RecordRights rights;

    @Inject
    RecordAnswers answers;

    @Inject
    ObjectMapper mapper;

    @Inject
    DomainCounters counters;

    @ConfigProperty(name = "soc.region")
    String region;

    @ConfigProperty(name = "soc.reference-prefix", defaultValue = "NW")
    String referencePrefix;

    /**
     * Records an order that a court granted to the caller's organisation.
     *
     * @throws Problem 409 {@code source-reference-taken}, 422 {@code broken-rule}
     */
    Answer grant(Grant grant, Change change) {
        Caller caller = change.caller();
        Source source = grant.source();
        if (source != null) {
            orders.bySource(caller.organisation().id(), source).ifPresent(known -> {
                throw Problem.of(
                        OrderProblems.SOURCE_REFERENCE_TAKEN,
                        "Your organisation has already recorded " + source.reference() + " of " + source.system()
                                + (rights.shows(AncillaryOrder.KIND, known.policyFacts(), caller)
                                        ? ", as " + known.reference + "."
                                        : "."));
            });
        }
        String own = caller.organisation().region();
        AncillaryOrder order = new AncillaryOrder(
                source,
                caller.organisation().id(),
                own == null ? region : own,
                caller.userId(),
                Reference.create(referencePrefix.toUpperCase(Locale.ROOT)),
                change.at());
        ThreatLink link = links.link(grant.facts().management(), caller);
        order.grant(grant, link);
        orders.persist(order);
        OrderVersion version = order.firstVersion(grant, link);
        store(order, version, null, version.recordedByUser, change);
        counters.countAfterCommit(
                "soc.orders.granted", "organisation", order.organisation, "order_type", version.orderType);
        return answers.created(AncillaryOrder.KIND, warned(reads.row(order, version), grant.warnings()));
    }

    /**
     * Changes what is said of it; the same content makes no new version.
     *
     * @throws Problem 412 {@code precondition-failed}, 422 {@code broken-rule}
     */
    Answer amend(AncillaryOrder order, Optional<IfMatch> from, ObjectNode patch, Change change) {
        requireManage(order, change.caller());
        IfMatch.required(from).require(order.version);
        OrderVersion present = versions.present(order);
        ThreatLink shown = shownLinks.shown(present.link(), change.caller());
        Amendment amendment = reader.amendment(present.facts().linked(shown), patch, change.caller());
        ThreatLink link = links.changed(
                present.link(),
                shown,
                amendment.facts().management(),
                OrderReader.speaksOfThreat(patch),
                change.caller());
        if (link.equals(present.link()) && amendment.facts().linked(link).equals(present.facts())) {
            change.look(order.id());
            return answers.changed(warned(reads.row(order, present), amendment.warnings()));
        }
        OrderVersion version = order.amend(amendment, link, change);
        store(order, version, present, version.recordedByUser, change);
        return answers.changed(warned(reads.row(order, version), amendment.warnings()));
    }

    /** Settles a pending link, or refuses it into the worklist of the organisation that named the threat. */
    void settle(AncillaryOrder order, OrderVersion present, ThreatLink link, Change change) {
        store(
                order,
                order.settle(present, link, change),
                present,
                present.asker().userId(),
                change);
    }

    /** The order that a path names, held until the change ends, or 404. */
    AncillaryOrder held(String id) {
        return orders.hold(PathId.parse(id)).orElseThrow(Problem::notFound);
    }

    private void store(
            AncillaryOrder order,
            OrderVersion version,
            @Nullable OrderVersion before,
            @Nullable String onBehalfOf,
            Change change) {
        versions.persist(version);
        versions.flush();
        events.tell(order, version, before, change);
        change.log(
                before == null ? AuditOperation.COLLECTION : AuditOperation.ALTERATION,
                List.of(order.id()),
                before == null ? List.of() : changed(before, version),
                onBehalfOf);
    }

    /** Both the organisation that applied and the one that manages the order may say how it stands. */
    private void requireManage(AncillaryOrder order, Caller caller) {
        boolean manages =
                order.managingOrganisation.equals(caller.organisation().id());
        rights.requireChange(
                AncillaryOrder.KIND,
                OrderPermissions.MANAGE,
                manages ? order.policyFactsToManager() : order.policyFacts(),
                caller);
        rights.requireKept(order.disposed);
    }

    private RecordRow warned(RecordRow row, List<Warning> warnings) {
        row.document().set("warnings", mapper.valueToTree(warnings));
        return row;
    }

    private List<String> changed(OrderVersion before, OrderVersion after) {
        return ChangedMembers.between(
                mapper.<ObjectNode>valueToTree(before.facts()).put("linkStatus", before.linkStatus.name()),
                mapper.<ObjectNode>valueToTree(after.facts()).put("linkStatus", after.linkStatus.name()));
    }
}
