package rocu.soc.systemtests.world;

import static org.assertj.core.api.Assertions.assertThat;
import static rocu.soc.systemtests.region.Region.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/** Every acknowledged version of a disruption reaches the topic, in order, whatever dies on the way. */
@ExtendWith(Region.class)
class EventsIT {

    private static final String TOPIC = "soc.internal.disruptions";

    @Test
    void everyVersionIsToldInOrderWithItsFacts(TestSuite suite) {
        UUID id = record(suite);
        amend(suite, id, 1, "{\"fourP\": \"PREVENT\"}");
        amend(suite, id, 2, "{\"assessmentCategory\": \"MINOR\", \"categoryRationale\": \"Some\"}");

        List<JsonNode> published = TopicReader.statesOf(suite, TOPIC, id, states -> states.size() >= 3);

        assertThat(published)
                .extracting(state -> state.path("sequence").asInt())
                .containsExactly(1, 2, 3);
        assertThat(published)
                .extracting(state -> state.at("/provenance/facts/0/type").asText())
                .containsExactly("disruption.recorded", "disruption.amended", "disruption.assessed");
        assertThat(published.getLast().at("/state/fourP").asText()).isEqualTo("PREVENT");
        assertThat(published.getLast().at("/access/organisation").asText()).isEqualTo("cheshire");
        assertThat(published.getLast().at("/provenance/historic").asBoolean()).isFalse();
    }

    @Test
    void whileKafkaIsAwayWritesAreTakenAndToldAfterwards(TestSuite suite) {
        suite.kill("kafka");
        UUID id;
        try {
            id = record(suite);
            amend(suite, id, 1, "{\"fourP\": \"PROTECT\"}");
        } finally {
            suite.restart("kafka");
        }

        List<JsonNode> published = TopicReader.statesOf(
                suite,
                TOPIC,
                id,
                states ->
                        states.stream().anyMatch(state -> state.path("sequence").asInt() == 2));

        assertThat(published.stream()
                        .map(state -> state.path("sequence").asInt())
                        .distinct())
                .containsExactly(1, 2);
    }

    @Test
    void aServiceThatDiesAfterItsCommitTellsWhenItIsBack(TestSuite suite) {
        suite.kill("kafka");
        UUID id;
        try {
            id = record(suite);
            suite.kill("disruption");
        } finally {
            suite.restart("kafka");
            suite.restart("disruption");
        }

        List<JsonNode> published = TopicReader.statesOf(suite, TOPIC, id, states -> !states.isEmpty());

        as(suite, "cheshire-analyst")
                .get("/api/v1/disruptions/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1-FULL\"");
        assertThat(published)
                .extracting(state -> state.path("sequence").asInt())
                .containsOnly(1);
        assertThat(published.getFirst().at("/provenance/facts/0/type").asText()).isEqualTo("disruption.recorded");
        assertThat(published.getFirst().at("/state/fourP").asText()).isEqualTo("PURSUE");
    }

    private static UUID record(TestSuite suite) {
        String location = as(suite, "cheshire-analyst")
                .contentType(ContentType.JSON)
                .body("{\"occurredOn\": \"2022-06-01\", \"whatWasDone\": \"Warrant\", \"fourP\": \"PURSUE\"}")
                .post("/api/v1/disruptions")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private static void amend(TestSuite suite, UUID id, int from, String patch) {
        as(suite, "cheshire-analyst")
                .header("If-Match", "\"" + from + "-FULL\"")
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/disruptions/" + id)
                .then()
                .statusCode(200);
    }
}
