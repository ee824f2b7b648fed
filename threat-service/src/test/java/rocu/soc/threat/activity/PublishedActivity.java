package rocu.soc.threat.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.contracts.internal.Access;
import rocu.soc.contracts.internal.Fact;
import rocu.soc.contracts.internal.InternalDisruption;
import rocu.soc.contracts.internal.InternalOrder;
import rocu.soc.contracts.internal.InternalTopics;
import rocu.soc.contracts.internal.Provenance;
import rocu.soc.localstack.testing.PublishedMessages;

/** Tells of disruptions and orders as their services do. */
@ApplicationScoped
class PublishedActivity {

    private static final Provenance HERE = provenance(false);

    static Provenance provenance(boolean historic) {
        return new Provenance(
                Instant.now(), "somebody", historic, List.of(new Fact(UUID.randomUUID(), "disruption.recorded")));
    }

    /** A disruption that the organisation led. */
    InternalDisruption disruption(UUID threat, String organisation, String occurredOn, String fourP, String... groups) {
        UUID id = UUID.randomUUID();
        return new InternalDisruption(
                InternalDisruption.AGGREGATE,
                id,
                "NW-" + id.toString().substring(0, 8),
                1,
                HERE,
                new Access(organisation, "north-west", List.of(), "OFFICIAL_SENSITIVE", List.of(groups)),
                state("RECORDED", occurredOn, fourP, threat, "SETTLED"));
    }

    /** Its next version. */
    InternalDisruption next(InternalDisruption before, String status, @Nullable UUID threat) {
        return new InternalDisruption(
                before.aggregate(),
                before.id(),
                before.reference(),
                before.sequence() + 1,
                before.provenance(),
                before.access(),
                state(
                        status,
                        before.state().occurredOn().toString(),
                        before.state().fourP(),
                        threat,
                        threat == null ? "NONE" : "SETTLED"));
    }

    InternalDisruption.State state(
            String status, String occurredOn, String fourP, @Nullable UUID threat, String linkStatus) {
        return new InternalDisruption.State(
                status,
                LocalDate.parse(occurredOn),
                "Warrant",
                fourP,
                "LEAD",
                null,
                "UNASSESSED",
                null,
                null,
                List.of(),
                threat,
                linkStatus,
                null);
    }

    /** An order that the organisation was granted and manages. */
    InternalOrder order(UUID threat, String organisation, String madeOn) {
        UUID id = UUID.randomUUID();
        return new InternalOrder(
                InternalOrder.AGGREGATE,
                id,
                "NW-" + id.toString().substring(0, 8),
                1,
                HERE,
                new Access(organisation, "north-west", List.of(), "OFFICIAL_SENSITIVE", List.of()),
                new InternalOrder.State(
                        "SCPO", organisation, LocalDate.parse(madeOn), LocalDate.parse(madeOn), null, threat));
    }

    void publish(InternalDisruption disruption) throws Exception {
        PublishedMessages.publish(InternalTopics.DISRUPTIONS, disruption.id(), disruption.sequence(), disruption);
    }

    void publish(InternalOrder order) throws Exception {
        PublishedMessages.publish(InternalTopics.ORDERS, order.id(), order.sequence(), order);
    }

    void disposed(InternalDisruption disruption) throws Exception {
        PublishedMessages.publish(InternalTopics.DISRUPTIONS, disruption.id(), disruption.sequence() + 1, null);
    }
}
