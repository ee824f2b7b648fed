package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.record.TimeOrderedId;
import rocu.soc.contracts.internal.Access;
import rocu.soc.contracts.internal.Fact;
import rocu.soc.contracts.internal.InternalOrder;
import rocu.soc.contracts.internal.InternalTopics;
import rocu.soc.contracts.internal.Provenance;

/** Tells the other services of every version of an order, with the facts that led to it; never who its subject is. */
@ApplicationScoped
class OrderEvents {

    @Inject
    ObjectMapper mapper;

    /** Tells of a version in the transaction that writes it. */
    void tell(AncillaryOrder order, OrderVersion version, @Nullable OrderVersion before, Change change) {
        tell(
                order,
                version.facts(),
                version.link().settledTo(),
                new Provenance(
                        version.knownFrom,
                        version.changedBy,
                        false,
                        before == null ? List.of(fact("granted")) : facts(version, before)),
                change);
    }

    /**
     * Tells of the version at which the head stands, which an earlier system knew.
     *
     * @param threat to which it is linked
     */
    void tell(AncillaryOrder order, PastVersion past, Optional<UUID> threat, Change change) {
        tell(
                order,
                past.facts(),
                threat,
                new Provenance(past.entry().knownFrom(), past.entry().actor(), true, List.of(fact("granted"))),
                change);
    }

    private void tell(
            AncillaryOrder order, OrderFacts facts, Optional<UUID> threat, Provenance provenance, Change change) {
        InternalOrder told = new InternalOrder(
                InternalOrder.AGGREGATE,
                order.id(),
                order.reference,
                order.version,
                provenance,
                new Access(
                        order.organisation,
                        order.region,
                        List.of(order.affected),
                        order.marking.name(),
                        List.of(order.groups)),
                new InternalOrder.State(
                        facts.order().orderType(),
                        order.managingOrganisation,
                        facts.order().madeOn(),
                        facts.order().inForceFrom(),
                        facts.order().endsOn(),
                        threat.orElse(null)));
        try {
            change.tell(InternalTopics.ORDERS, order.id(), order.version, mapper.writeValueAsBytes(told));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An order can be written", e);
        }
    }

    /** The types are those of the partners' feed, but for corrections, which have none yet, and links, which never will. */
    private static List<Fact> facts(OrderVersion version, OrderVersion before) {
        OrderManagement now = version.facts().management();
        OrderManagement was = before.facts().management();
        List<Fact> facts = new ArrayList<>();
        if (now.subjectLocation() != was.subjectLocation()) {
            facts.add(fact("subject-location-changed"));
        }
        if (!Objects.equals(now.manager(), was.manager())) {
            facts.add(fact("manager-changed"));
        }
        if (!version.link().equals(before.link())) {
            facts.add(fact("linked"));
        }
        if (facts.isEmpty() || !version.facts().order().equals(before.facts().order())) {
            facts.add(fact("corrected"));
        }
        return facts;
    }

    private static Fact fact(String what) {
        return new Fact(TimeOrderedId.create(), "order." + what);
    }
}
