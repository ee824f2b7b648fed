package rocu.soc.sample.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.messaging.broker.BrokerSettings;
import rocu.soc.chassis.messaging.outbox.DirectDatabase;
import rocu.soc.chassis.messaging.outbox.Relay;
import rocu.soc.chassis.messaging.outbox.RelaySignal;
import rocu.soc.chassis.operations.OperatingState;
import rocu.soc.chassis.web.trace.Traces;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestServers;

/** Whatever breaks between outbox and topic: writers do not notice, and nothing is lost or put out of order. */
@QuarkusTest
class RelayOutageTest {

    private static final int AGGREGATES = 20;

    @Inject
    BrokerSettings broker;

    @Inject
    Writing writing;

    @Inject
    OperatingState state;

    @Inject
    DirectDatabase database;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Inject
    Traces traces;

    @TestHTTPResource(value = "/health/ready", management = true)
    @Nullable
    URI ready;

    @Test
    void anotherRelayTakesOverWhenTheLeaderLosesItsSession() throws Exception {
        TestTopic topic = TestTopic.create(Map.of());
        List<UUID> aggregates = aggregates();
        Relay second = new Relay(database, broker, new RelaySignal(transactions), traces, Duration.ofSeconds(5));
        second.start();
        int sequence = 0;
        try {
            for (int round = 0; round < 4; round++) {
                Eventually.holds(() -> assertThat(Behind.leader()).hasSize(1));
                for (int more = 0; more < 5; more++) {
                    write(topic, aggregates, ++sequence);
                }
                Behind.ask(
                        "SELECT pg_terminate_backend(?)",
                        Integer.valueOf(Behind.leader().getFirst()));
                write(topic, aggregates, ++sequence);
            }
            awaitAll(topic, aggregates, sequence);
            assertThat(unpublished(topic)).containsExactly("0");
        } finally {
            second.stop();
        }
        Eventually.holds(() -> assertThat(Behind.leader()).hasSize(1));
    }

    /** Records of a former leader that are still under way would otherwise be the last that a compacted topic keeps. */
    @Test
    void aNewLeaderPublishesTheNewestVersionsOnceMore() throws Exception {
        TestTopic topic = TestTopic.create(Map.of());
        List<UUID> aggregates = aggregates();
        Eventually.holds(() -> assertThat(Behind.leader()).hasSize(1));
        Behind.ask(
                "SELECT pg_terminate_backend(?)",
                Integer.valueOf(Behind.leader().getFirst()));

        int[] sequence = {0};
        Eventually.holds(() -> {
            write(topic, aggregates, ++sequence[0]);
            assertThat(Behind.ask(
                            "SELECT count(*) FROM outbox WHERE topic = ? AND attempts > 1 AND last_error IS NULL",
                            topic.name()))
                    .doesNotContain("0");
        });

        awaitAll(topic, aggregates, sequence[0]);
    }

    @Test
    void writesGoOnWithoutABrokerAndAllIsPublishedWhenItIsBack() throws Exception {
        TestTopic topic = TestTopic.create(Map.of());
        List<UUID> aggregates = aggregates();
        write(topic, aggregates, 1);
        awaitAll(topic, aggregates, 1);

        TestServers.killKafka();
        try {
            for (int sequence = 2; sequence <= 40; sequence++) {
                write(topic, aggregates, sequence);
            }
            Eventually.holds(() -> assertThat(Behind.ask(
                            "SELECT 1 FROM outbox WHERE topic = ? AND last_error IS NOT NULL LIMIT 1", topic.name()))
                    .isNotEmpty());
            assertThat(state.sample().outboxAge()).isPositive();
            RestAssured.get(ready).then().statusCode(200);
        } finally {
            TestServers.restartKafka();
        }

        awaitAll(topic, aggregates, 40);
        Eventually.holds(() -> assertThat(unpublished(topic)).containsExactly("0"));
    }

    private static List<UUID> aggregates() {
        return Stream.generate(UUID::randomUUID).limit(AGGREGATES).toList();
    }

    private void write(TestTopic topic, List<UUID> aggregates, int sequence) throws Exception {
        for (UUID aggregate : aggregates) {
            writing.commit(topic, aggregate, sequence);
        }
    }

    /** Every version at least once, each first seen behind those before it, and the newest the last of its key. */
    private static void awaitAll(TestTopic topic, List<UUID> aggregates, int newest) throws Exception {
        List<Integer> all = IntStream.rangeClosed(1, newest).boxed().toList();
        Eventually.holds(() -> {
            Map<UUID, List<Integer>> versions = topic.versions();
            for (UUID aggregate : aggregates) {
                List<Integer> seen = versions.getOrDefault(aggregate, List.of());
                assertThat(seen.stream().distinct().toList()).isEqualTo(all);
                assertThat(seen.getLast()).isEqualTo(newest);
            }
        });
    }

    private static List<String> unpublished(TestTopic topic) throws Exception {
        return Behind.ask("SELECT count(*) FROM outbox WHERE topic = ? AND published_at IS NULL", topic.name());
    }
}
