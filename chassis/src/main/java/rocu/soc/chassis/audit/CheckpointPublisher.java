package rocu.soc.chassis.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.broker.BrokerSettings;

/**
 * Tells the newest link of the chain while it grows, every five seconds at most, from the process that linked it; and once
 * after each start, for a link may have been its last act. The chain never waits for it: without a broker the newest link is
 * published when there is one again.
 */
@ApplicationScoped
class CheckpointPublisher {

    private static final Logger LOG = Logger.getLogger(CheckpointPublisher.class);
    private static final String PART = "audit checkpoints";
    private static final String NEWEST = "select seq, encode(hash, 'hex') from audit_chain order by seq desc limit 1";

    @Inject
    AgroalDataSource database;

    @Inject
    BrokerSettings broker;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    private final AtomicBoolean grown = new AtomicBoolean(true);
    private volatile @Nullable Producer<byte[], byte[]> producer;

    /** This process has linked something. */
    void chainGrew() {
        grown.set(true);
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void publish() {
        if (!broker.present() || !grown.getAndSet(false)) {
            return;
        }
        try {
            Optional<Checkpoint> newest = newest();
            if (newest.isPresent()) {
                publish(newest.get());
                broker.admission().admitted(PART);
            }
        } catch (SQLException | ExecutionException | KafkaException e) {
            grown.set(true);
            close();
            if (!broker.admission().isRefused(PART, e)) {
                LOG.warnf("The newest link of the audit chain is published later: %s", e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void close() {
        Producer<byte[], byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }

    private Optional<Checkpoint> newest() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NEWEST)) {
            return row.next()
                    ? Optional.of(new Checkpoint(service, row.getLong(1), row.getString(2), Instant.now()))
                    : Optional.empty();
        }
    }

    private void publish(Checkpoint checkpoint) throws ExecutionException, InterruptedException {
        Producer<byte[], byte[]> open = producer;
        if (open == null) {
            open = new KafkaProducer<>(broker.ofProducer(), new ByteArraySerializer(), new ByteArraySerializer());
            producer = open;
        }
        open.send(new ProducerRecord<>(Checkpoint.TOPIC, checkpoint.key(), checkpoint.payload()))
                .get();
    }
}
