package rocu.soc.threat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rocu.soc.threat.Api.THREATS;
import static rocu.soc.threat.Api.amend;
import static rocu.soc.threat.Api.anyReference;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.group;
import static rocu.soc.threat.Api.identify;
import static rocu.soc.threat.Api.step;
import static rocu.soc.threat.Scores.moderate;
import static rocu.soc.threat.Scores.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.PublishedMessages;

/** Whatever this service publishes satisfies the schema that the contracts publish. */
@QuarkusTest
class PublishedRecordsTest {

    @Test
    void everythingPublishedIsAsTheContractsSay() throws Exception {
        String threat = identify("cheshire-analyst", ", \"narrative\": \"Cash and drugs\"");
        moderate("rocta-moderator", submitted("cheshire-analyst", threat), "{\"decision\": \"ACCEPTED\"}");
        step("cheshire-lead", threat, "phase-changes", "{\"phase\": \"ACTIVE\", \"reason\": \"Work has begun\"}");
        String etag = as("cheshire-analyst").get(threat).header("ETag");
        amend("cheshire-analyst", threat, etag, "{\"contactUnit\": null}");
        group("cheshire", "cheshire-lead");
        as("migration")
                .contentType("application/x-ndjson")
                .body(past().getBytes(UTF_8))
                .post(THREATS + "/historic-loads")
                .then()
                .statusCode(200);

        List<String> published = PublishedMessages.publishedBy("threat");

        assertThat(published).extracting(PublishedMessages::aggregateOf).contains("threat", "need-to-know-group");
        assertThat(published).anyMatch(message -> message.contains("\"historic\":true"));
        assertThat(published)
                .allSatisfy(
                        message -> assertThat(PublishedMessages.faults(message)).isEmpty());
    }

    private static String past() {
        return """
                {"organisation": "cumbria", "sourceSystem": "legacy", "sourceReference": "%s", \
                "knownFrom": "2020-07-01T09:00:00Z", "actor": "analyst-7", "threatType": "VULNERABILITY", \
                "workingTitle": "Group 7", "primaryCrimeType": "DRUG_SUPPLY", "places": ["cumbria"]}
                """.formatted(anyReference());
    }
}
