package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.audit.AuditVerification.Fault;
import rocu.soc.chassis.audit.AuditVerification.Finding;
import rocu.soc.chassis.audit.Checkpoints;
import rocu.soc.chassis.messaging.broker.BrokerSettings;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestServers;
import rocu.soc.sample.AuditLedger.Link;

/** What somebody with all rights in the database cannot hide: the chain is held against what it said outside. */
@QuarkusTest
class AuditCheckpointTest {

    @Inject
    BrokerSettings broker;

    private AuditLedger ledger;

    @SuppressWarnings("NullAway.Init") // made before each test
    AuditCheckpointTest() {}

    @BeforeEach
    void open() throws SQLException {
        ledger = AuditLedger.open();
    }

    @AfterEach
    void close() throws SQLException {
        ledger.close();
    }

    @Test
    void theChainIsConfirmedUpToItsNewestLinkAndHolds() throws Exception {
        List<Link> links = confirmed();

        Finding found = ledger.verify(checkpoints());

        assertThat(found.fault()).isNull();
        assertThat(found.links()).isGreaterThanOrEqualTo(links.getLast().seq());
        assertThat(found.checkpoints()).isPositive();
    }

    @Test
    void aCutTailIsSeenByTheCheckpointAlone() throws Exception {
        long last = confirmed().getLast().seq();

        ledger.change(
                "delete from audit_entry where id in (select entry_id from audit_chain where seq >= " + last + ")");
        ledger.change("delete from audit_chain where seq >= " + last);

        assertThat(ledger.verify()).isEmpty();
        assertThat(ledger.verify(checkpoints()).fault()).isEqualTo(new Fault(last, null, "tail missing"));
    }

    @Test
    void aChainComputedAnewIsSeenByTheCheckpointAlone() throws Exception {
        Link changed = confirmed().get(1);

        ledger.change("update audit_entry set actor = 'nobody' where id = '" + changed.entry() + "'");
        computeAnew(changed.seq());

        assertThat(ledger.verify()).isEmpty();
        Fault fault = ledger.verify(checkpoints()).fault();
        assertThat(fault).isNotNull();
        assertThat(fault.what()).isEqualTo("chain differs from the checkpoint");
        assertThat(fault.link()).isGreaterThanOrEqualTo(changed.seq());
    }

    /** The service publishes the falsified chain in good faith, and later; what it published before still stands. */
    @Test
    void aLaterCheckpointOfAFalsifiedChainHidesNothing() throws Exception {
        List<Link> links = confirmed();
        Link changed = links.get(1);
        String service = "service-" + UUID.randomUUID();
        publish(service, changed.seq(), ledger.hash(changed.seq()));

        ledger.change("update audit_entry set actor = 'nobody' where id = '" + changed.entry() + "'");
        computeAnew(changed.seq());
        publish(service, links.getLast().seq(), ledger.hash(links.getLast().seq()));

        assertThat(ledger.verify(new Checkpoints(broker.ofReader(), service)).fault())
                .isEqualTo(new Fault(changed.seq(), null, "chain differs from the checkpoint"));
    }

    @Test
    void anEntryChangedInPlaceIsNamedBeforeWhatItMakesOfTheCheckpoints() throws Exception {
        Link changed = confirmed().get(1);

        ledger.change("update audit_entry set actor = 'nobody' where id = '" + changed.entry() + "'");

        assertThat(ledger.verify(checkpoints()).fault())
                .extracting(Fault::link, Fault::what)
                .containsExactly(changed.seq(), "entry changed or out of order");
    }

    @Test
    void aChainOfWhichNothingWasToldIsNotTakenForSound() throws Exception {
        confirmed();

        Fault fault = ledger.verify(new Checkpoints(broker.ofReader(), "nobody-service"))
                .fault();

        assertThat(fault).isEqualTo(new Fault(null, null, "no checkpoint confirms the chain"));
    }

    @Test
    void whileKafkaIsAwayTheChainGoesOnAndIsConfirmedAfterwards() throws Exception {
        AuditedLife life;
        TestServers.killKafka();
        try {
            life = AuditedLife.of(new Facts(new Random(9), LocalDate.of(1952, 1, 1)).own());
            ledger.awaitChained(life.run());
        } finally {
            TestServers.restartKafka();
        }

        awaitConfirmed(ledger.links(life.run()));
    }

    private void publish(String service, long seq, String hash) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(broker.ofProducer(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("soc.audit.checkpoints", service, """
                            {"service": "%s", "seq": %d, "hash": "%s", "at": "2026-01-01T00:00:00Z"}""".formatted(service, seq, hash)))
                    .get();
        }
    }

    /** What somebody with all rights would do to hide a change. */
    private void computeAnew(long from) throws SQLException {
        ledger.change("""
            do $$
            declare
                link record;
                previous bytea;
            begin
                select hash into previous from audit_chain where seq = %1$d - 1;
                for link in select c.seq, audit_canonical(e) as content
                              from audit_chain c join audit_entry e on e.id = c.entry_id
                             where c.seq >= %1$d order by c.seq
                loop
                    previous := sha256(previous || link.content);
                    update audit_chain set hash = previous where seq = link.seq;
                end loop;
            end
            $$
            """.formatted(from));
    }

    /** A life whose links a checkpoint confirms. */
    private List<Link> confirmed() throws Exception {
        AuditedLife life = AuditedLife.of(new Facts(new Random(8), LocalDate.of(1952, 1, 1)).own());
        ledger.awaitChained(life.run());
        List<Link> links = ledger.links(life.run());
        awaitConfirmed(links);
        return links;
    }

    private void awaitConfirmed(List<Link> links) throws Exception {
        Eventually.holds(() -> assertThat(ledger.verify(checkpoints()).confirmed())
                .isGreaterThanOrEqualTo(links.getLast().seq()));
    }

    private Checkpoints checkpoints() {
        return new Checkpoints(broker.ofReader(), "sample-service");
    }
}
