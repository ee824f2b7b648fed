package rocu.soc.sample.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import rocu.soc.chassis.messaging.outbox.Outbox;
import rocu.soc.chassis.messaging.outbox.OutboxRecord;

/** Commands that leave records for others. */
@ApplicationScoped
class Writing {

    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Inject
    Outbox outbox;

    @Transactional
    void commit(TestTopic topic, UUID aggregate, int sequence, byte[] payload) throws SQLException {
        outbox.add(OutboxRecord.state(topic.name(), aggregate, sequence, payload, TRACE));
    }

    void commit(TestTopic topic, UUID aggregate, int sequence) throws SQLException {
        commit(topic, aggregate, sequence, ("{\"value\": \"" + sequence + "\"}").getBytes(UTF_8));
    }

    @Transactional
    void dispose(TestTopic topic, UUID aggregate, int sequence) throws SQLException {
        outbox.add(OutboxRecord.tombstone(topic.name(), aggregate, sequence, null));
    }

    @Transactional
    void fail(TestTopic topic, UUID aggregate) throws SQLException {
        outbox.add(OutboxRecord.state(topic.name(), aggregate, 1, new byte[] {'{', '}'}, null));
        throw new IllegalStateException("the command fails after all");
    }
}
