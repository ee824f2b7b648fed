package rocu.soc.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rocu.soc.orders.Api.ORDERS;
import static rocu.soc.orders.Api.amend;
import static rocu.soc.orders.Api.anyReference;
import static rocu.soc.orders.Api.as;
import static rocu.soc.orders.Api.grant;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
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
        String order = grant("cheshire-prevent", "2022-06-01", "");
        amend("cheshire-prevent", order, "\"1-FULL\"", "{\"subjectLocation\": \"CUSTODY\"}");
        as("migration")
                .contentType("application/x-ndjson")
                .body(past().getBytes(UTF_8))
                .post(ORDERS + "/historic-loads")
                .then()
                .statusCode(200);

        List<String> published = PublishedMessages.publishedBy("orders");

        assertThat(published).anyMatch(message -> message.contains("\"historic\":true"));
        assertThat(published).anyMatch(message -> message.contains("\"sequence\":2"));
        assertThat(published)
                .allSatisfy(
                        message -> assertThat(PublishedMessages.faults(message)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"need-to-know-group, known_group", "threat, known_threat"})
    void everyExampleIsLearntOrQuarantined(String aggregate, String table) throws Exception {
        PublishedMessages.learntOrQuarantined(
                "orders", InternalTopics.THREATS, aggregate, "select id from " + table, message -> true);
    }

    private List<DeadLetter> open() {
        return deadLetters.open(null, null, 100);
    }

    private static String past() {
        return """
                {"organisation": "cumbria", "sourceSystem": "legacy", "sourceReference": "%s", \
                "knownFrom": "2020-07-01T09:00:00Z", "actor": "analyst-7", "madeOn": "2020-06-01", \
                "endsOn": "2025-06-01", "durationType": "FIXED", "orderType": "SCPO", \
                "orderSubject": {"kind": "PERSON", "name": "Alex Example"}}
                """.formatted(anyReference());
    }
}
