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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.chassis.messaging.consume.DeadLetter;
import rocu.soc.chassis.messaging.consume.DeadLetters;
import rocu.soc.contracts.internal.InternalTopics;
import rocu.soc.localstack.testing.PublishedMessages;

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

        List<String> published = PublishedMessages.publishedBy("disruption");

        assertThat(published).anyMatch(message -> message.contains("\"historic\":true"));
        assertThat(published).anyMatch(message -> message.contains("disruption.linked"));
        assertThat(published)
                .allSatisfy(
                        message -> assertThat(PublishedMessages.faults(message)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"need-to-know-group, known_group", "threat, known_threat"})
    void everyExampleOfAThreatOrGroupIsLearntOrQuarantined(String aggregate, String table) throws Exception {
        PublishedMessages.learntOrQuarantined(
                "disruption", InternalTopics.THREATS, aggregate, "select id from " + table, message -> true);
    }

    @Test
    void everyExampleOfAnOrderIsUnderstoodOrQuarantined() throws Exception {
        PublishedMessages.learntOrQuarantined(
                "disruption",
                InternalTopics.ORDERS,
                "order",
                "select record_id from proposed_disruption",
                order -> order.at("/state/threatId").isTextual()
                        && !order.at("/provenance/historic").asBoolean());
    }

    private List<DeadLetter> open() {
        return deadLetters.open(null, null, 100);
    }

    private static String past() {
        return """
                {"organisation": "cumbria", "sourceSystem": "legacy", "sourceReference": "%s", \
                "knownFrom": "2020-07-01T09:00:00Z", "actor": "analyst-7", "occurredOn": "2020-06-01", \
                "whatWasDone": "Warrant", "fourP": "PURSUE"}
                """.formatted(anyReference());
    }
}
