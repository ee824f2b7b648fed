package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import rocu.soc.chassis.erasure.PersonalRecords;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.contracts.internal.InternalTopics;

/** Orders, as the rights of their subjects reach them. */
@ApplicationScoped
class PersonalOrders implements PersonalRecords {

    @Inject
    AncillaryOrders orders;

    @Inject
    OrderReads reads;

    @Override
    public RecordKind kind() {
        return AncillaryOrder.KIND;
    }

    @Override
    public String topic() {
        return InternalTopics.ORDERS;
    }

    @Override
    public boolean isTold() {
        return false;
    }

    @Override
    public Optional<Standing> find(UUID id) {
        return orders.findByIdOptional(id).map(PersonalOrders::standing);
    }

    @Override
    public Optional<Standing> hold(UUID id) {
        return orders.hold(id).map(PersonalOrders::standing);
    }

    @Override
    public ObjectNode whole(UUID id) {
        return reads.whole(orders.findByIdOptional(id).orElseThrow(Problem::notFound));
    }

    private static Standing standing(AncillaryOrder order) {
        return new Standing(order.id(), order.reference, order.version, order.disposed, order.policyFacts());
    }
}
