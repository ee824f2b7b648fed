package rocu.soc.orders.threat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.broker.BrokerSettings;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.contracts.internal.Access;
import rocu.soc.contracts.internal.Fact;
import rocu.soc.contracts.internal.InternalGroup;
import rocu.soc.contracts.internal.InternalThreat;
import rocu.soc.contracts.internal.InternalTopics;
import rocu.soc.contracts.internal.Provenance;

/** Tells of threats and of need-to-know groups, as threat-service does. */
@ApplicationScoped
public class PublishedThreats {

    @Inject
    BrokerSettings broker;

    @Inject
    ObjectMapper mapper;

    /** An OCG of Cheshire with that reference, of those need-to-know groups. */
    public InternalThreat threat(UUID id, Reference reference, int sequence, String... groups) {
        return new InternalThreat(
                InternalThreat.AGGREGATE,
                id,
                reference.value(),
                sequence,
                new Provenance(
                        Instant.now(), "somebody", false, List.of(new Fact(UUID.randomUUID(), "threat.identified"))),
                new Access("cheshire", "north-west", List.of(), "OFFICIAL_SENSITIVE", List.of(groups)),
                new InternalThreat.State(
                        "OCG",
                        "A group",
                        "DRUG_SUPPLY",
                        List.of(),
                        List.of("cheshire"),
                        "ACTIVE",
                        true,
                        "TACTICAL",
                        3,
                        "MODERATED",
                        List.of(),
                        null,
                        null));
    }

    /** A group with that one member. */
    public void tellOfGroup(String code, String member) throws Exception {
        UUID id = UUID.randomUUID();
        publish(
                id,
                1,
                new InternalGroup(
                        InternalGroup.AGGREGATE,
                        id,
                        1,
                        code,
                        "cheshire",
                        List.of(new InternalGroup.Member(member, ReportingDay.today()))));
    }

    public void publish(InternalThreat threat) throws Exception {
        publish(threat.id(), threat.sequence(), threat);
    }

    /** The record is gone. */
    public void tellOfDisposal(UUID id, int sequence) throws Exception {
        send(id, sequence, null);
    }

    private void publish(UUID id, int sequence, Object state) throws Exception {
        send(id, sequence, mapper.writeValueAsBytes(state));
    }

    private void send(UUID id, int sequence, byte @Nullable [] state) throws Exception {
        createTopic(InternalTopics.THREATS);
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(InternalTopics.THREATS, id.toString(), state);
        sent.headers().add("sequence", Integer.toString(sequence).getBytes(UTF_8));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(broker.ofProducer(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(sent).get();
        }
    }

    private void createTopic(String topic) throws Exception {
        try (Admin admin = Admin.create(broker.ofProducer())) {
            admin.createTopics(List.of(new NewTopic(topic, 12, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
