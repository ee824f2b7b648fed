package rocu.soc.disruption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rocu.soc.disruption.Api.DISRUPTIONS;
import static rocu.soc.disruption.Api.amend;
import static rocu.soc.disruption.Api.anyReference;
import static rocu.soc.disruption.Api.as;
import static rocu.soc.disruption.Api.record;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.messaging.consume.DeadLetter;
import rocu.soc.chassis.messaging.consume.DeadLetters;
import rocu.soc.contracts.internal.InternalTopics;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.PublishedMessages;
import rocu.soc.localstack.testing.PublishedMessages.Example;
import rocu.soc.localstack.testing.TestServers;

/** This service publishes, and understands, what the contracts publish. */
@QuarkusTest
class PublishedRecordsTest {

    @Inject
    DeadLetters deadLetters;

    @AfterEach
    void discardDeadLetters() {
        open().forEach(letter -> deadLetters.discard(letter.id(), "test", "a test is over"));
    }

    @Test
    void everythingPublishedIsAsTheContractsSay() throws Exception {
        String disruption = record("cheshire-analyst", "2022-06-01", """
                , "outcomes": [{"type": "ARRESTS", "number": 2}, {"type": "CASH", "pence": 430000}]""");
        amend("cheshire-analyst", disruption, "\"1-FULL\"", """
                {"assessmentCategory": "MINOR", "categoryRationale": "Some", "threatId": "%s"}""".formatted(UUID.randomUUID()));
        as("migration")
                .contentType("application/x-ndjson")
                .body(past().getBytes(UTF_8))
                .post(DISRUPTIONS + "/historic-loads")
                .then()
                .statusCode(200);

        List<String> published = PublishedMessages.toldBy("disruption");

        assertThat(published).anyMatch(message -> message.contains("\"historic\":true"));
        assertThat(published).anyMatch(message -> message.contains("disruption.linked"));
        assertThat(published)
                .allSatisfy(
                        message -> assertThat(PublishedMessages.faults(message)).isEmpty());
    }

    @Test
    void everyExampleOfAThreatOrGroupIsLearntOrQuarantined() throws Exception {
        learntOrQuarantined(InternalTopics.THREATS, "threat", "select id from known_threat");
        learntOrQuarantined(InternalTopics.THREATS, "need-to-know-group", "select id from known_group");
    }

    @Test
    void everyExampleOfAnOrderIsUnderstoodOrQuarantined() throws Exception {
        List<Example> invalid = sent(InternalTopics.ORDERS, PublishedMessages.invalid("order"));
        List<Example> valid = sent(InternalTopics.ORDERS, PublishedMessages.valid("order"));
        List<UUID> toPropose = valid.stream()
                .filter(order -> order.message().at("/state/threatId").isTextual())
                .filter(order -> !order.message().at("/provenance/historic").asBoolean())
                .map(Example::id)
                .toList();

        Eventually.holds(() -> {
            assertThat(ids("select record_id from proposed_disruption")).containsAll(toPropose);
            assertThat(open()).extracting(DeadLetter::key).containsAll(keys(invalid));
        });
        assertThat(open()).extracting(DeadLetter::key).doesNotContainAnyElementsOf(keys(valid));
    }

    private void learntOrQuarantined(String topic, String aggregate, String known) throws Exception {
        List<Example> invalid = sent(topic, PublishedMessages.invalid(aggregate));
        List<Example> valid = sent(topic, PublishedMessages.valid(aggregate));

        Eventually.holds(() -> {
            assertThat(ids(known)).containsAll(valid.stream().map(Example::id).toList());
            assertThat(open()).extracting(DeadLetter::key).containsAll(keys(invalid));
        });
        assertThat(open()).extracting(DeadLetter::key).doesNotContainAnyElementsOf(keys(valid));
    }

    private static List<Example> sent(String topic, List<Example> examples) throws Exception {
        for (Example example : examples) {
            PublishedMessages.send(topic, example);
        }
        return examples;
    }

    private List<DeadLetter> open() {
        return deadLetters.open(null, null, 100);
    }

    private static List<String> keys(List<Example> examples) {
        return examples.stream().map(example -> example.id().toString()).toList();
    }

    private static List<UUID> ids(String query) throws SQLException {
        try (Connection connection = TestServers.database().connectAsSuperuser("disruption");
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet rows = select.executeQuery()) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private static String past() {
        return """
                {"organisation": "cumbria", "sourceSystem": "legacy", "sourceReference": "%s", \
                "knownFrom": "2020-07-01T09:00:00Z", "actor": "analyst-7", "occurredOn": "2020-06-01", \
                "whatWasDone": "Warrant", "fourP": "PURSUE"}
                """.formatted(anyReference());
    }
}
