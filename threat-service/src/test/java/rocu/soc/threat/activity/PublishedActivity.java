package rocu.soc.threat.activity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.broker.BrokerSettings;
import rocu.soc.contracts.internal.Access;
import rocu.soc.contracts.internal.Fact;
import rocu.soc.contracts.internal.InternalDisruption;
import rocu.soc.contracts.internal.InternalOrder;
import rocu.soc.contracts.internal.InternalTopics;
import rocu.soc.contracts.internal.Provenance;

/** Tells of disruptions and orders as their services do. */
@ApplicationScoped
class PublishedActivity {

    private static final Provenance HERE = provenance(false);

    @Inject
    BrokerSettings broker;

    @Inject
    ObjectMapper mapper;

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
        publish(
                InternalTopics.DISRUPTIONS,
                disruption.id(),
                disruption.sequence(),
                mapper.writeValueAsBytes(disruption));
    }

    void publish(InternalOrder order) throws Exception {
        publish(InternalTopics.ORDERS, order.id(), order.sequence(), mapper.writeValueAsBytes(order));
    }

    void disposed(InternalDisruption disruption) throws Exception {
        publish(InternalTopics.DISRUPTIONS, disruption.id(), disruption.sequence() + 1, null);
    }

    private void publish(String topic, UUID id, int sequence, byte @Nullable [] state) throws Exception {
        ProducerRecord<String, byte @Nullable []> sent = new ProducerRecord<>(topic, id.toString(), state);
        sent.headers().add("sequence", Integer.toString(sequence).getBytes(UTF_8));
        try (KafkaProducer<String, byte @Nullable []> producer =
                new KafkaProducer<>(broker.ofProducer(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(sent).get();
        }
    }
}
