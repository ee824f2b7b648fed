package rocu.soc.disruption.threat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
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
import rocu.soc.contracts.internal.Access;
import rocu.soc.contracts.internal.Fact;
import rocu.soc.contracts.internal.InternalGroup;
import rocu.soc.contracts.internal.InternalThreat;
import rocu.soc.contracts.internal.InternalTopics;
import rocu.soc.contracts.internal.Provenance;
import rocu.soc.localstack.testing.TestServers;

/** Tells of threats, and of other records, as their services do. */
@ApplicationScoped
public class PublishedThreats {

    @Inject
    BrokerSettings broker;

    @Inject
    ObjectMapper mapper;

    /** An OCG of Cheshire under that marking. */
    public InternalThreat threat(UUID id, int sequence, String type, String marking, String... groups) {
        return new InternalThreat(
                InternalThreat.AGGREGATE,
                id,
                "NW-" + id.toString().substring(0, 8),
                sequence,
                new Provenance(
                        Instant.now(), "somebody", false, List.of(new Fact(UUID.randomUUID(), "threat.identified"))),
                new Access("cheshire", "north-west", List.of(), marking, List.of(groups)),
                new InternalThreat.State(
                        type,
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

    public void publish(InternalThreat threat) throws Exception {
        publish(InternalTopics.THREATS, threat.id(), threat.sequence(), threat);
    }

    /** Tells of a need-to-know group of Cheshire with that persona as its member. */
    public void publishGroup(String code, String persona) throws Exception {
        String claims = new String(
                Base64.getUrlDecoder().decode(TestServers.token(persona).split("\\.", -1)[1]), UTF_8);
        UUID id = UUID.nameUUIDFromBytes(code.getBytes(UTF_8));
        publish(
                InternalTopics.THREATS,
                id,
                1,
                new InternalGroup(
                        InternalGroup.AGGREGATE,
                        id,
                        1,
                        code,
                        "cheshire",
                        List.of(new InternalGroup.Member(
                                mapper.readTree(claims).path("sub").asText(), LocalDate.of(2020, 1, 1)))));
    }

    /** Tells that a threat was disposed of. */
    public void dispose(UUID id, int sequence) throws Exception {
        send(InternalTopics.THREATS, id, sequence, null);
    }

    /** Puts the state of a record into an internal topic. */
    public void publish(String topic, UUID id, int sequence, Object state) throws Exception {
        send(topic, id, sequence, mapper.writeValueAsBytes(state));
    }

    private void send(String topic, UUID id, int sequence, byte @Nullable [] payload) throws Exception {
        createTopic(topic);
        ProducerRecord<String, byte @Nullable []> sent = new ProducerRecord<>(topic, id.toString(), payload);
        sent.headers().add("sequence", Integer.toString(sequence).getBytes(UTF_8));
        try (KafkaProducer<String, byte @Nullable []> producer =
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
