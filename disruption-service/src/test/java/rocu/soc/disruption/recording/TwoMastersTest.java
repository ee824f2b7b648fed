package rocu.soc.disruption.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.disruption.Api.DISRUPTIONS;
import static rocu.soc.disruption.Api.amend;
import static rocu.soc.disruption.Api.anyReference;
import static rocu.soc.disruption.Api.as;
import static rocu.soc.disruption.Api.by;
import static rocu.soc.disruption.Api.json;
import static rocu.soc.disruption.Api.warrant;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.disruption.threat.KnownThreats;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.PublishedThreats;

/** A nightly sync and an analyst keep one disruption: what a person decided stays, and the sync meets no error. */
@QuarkusTest
class TwoMastersTest {

    private static final String GRADED = """
            {"assessmentCategory": "MAJOR", "categoryRationale": "The line is gone", "contactUnit": "Proactive team",
             "marking": "OFFICIAL"}""";

    @Inject
    KnownThreats known;

    private final String reference = anyReference();
    private final String address = DISRUPTIONS + "/by-source/cheshire-rms/" + reference;

    private static RequestSpecification sync(String body) {
        return json("cheshire-recorder", body);
    }

    private Response put(String more) {
        return sync(warrant("2022-06-01", by(reference) + more)).put(address);
    }

    /** Records it by the sync, and lets the analyst grade it. */
    private String graded() {
        String location = put("").header("Location");
        amend("cheshire-analyst", location, "\"1-FULL\"", GRADED).then().statusCode(200);
        return location;
    }

    private RequestSpecification deleting() {
        return as("cheshire-recorder")
                .queryParam("reason", "Recorded twice")
                .queryParam("recordedByUser", "pc1234")
                .queryParam("recordedByUnit", "Macclesfield");
    }

    @Test
    void aReasonWithoutAGradeIsKeptBesideThatOfAnAnalyst() {
        graded();

        put(", \"categoryRationale\": \"Nobody answers the line\"")
                .then()
                .statusCode(200)
                .body("assessmentCategory", equalTo("MAJOR"))
                .body("categoryRationale", equalTo("The line is gone"))
                .body("sourceView.categoryRationale", equalTo("Nobody answers the line"))
                .body("sourceView.assessmentCategory", nullValue())
                .body("differsFromSource", contains("ASSESSMENT"));
    }

    @Test
    void aReasonWithoutAGradeReplacesTheReasonWhileNobodyDecided() {
        put(", \"assessmentCategory\": \"MINOR\", \"categoryRationale\": \"Two days\"")
                .then()
                .statusCode(201);

        put(", \"categoryRationale\": \"Three days\"")
                .then()
                .statusCode(200)
                .body("assessmentCategory", equalTo("MINOR"))
                .body("categoryRationale", equalTo("Three days"))
                .body("differsFromSource", nullValue());
    }

    @Test
    void theSameStateAgainLeavesWhatAnAnalystDecided() {
        graded();

        for (int night = 0; night < 2; night++) {
            put("").then()
                    .statusCode(200)
                    .header("ETag", "\"2-FULL\"")
                    .body("assessmentCategory", equalTo("MAJOR"))
                    .body("categoryRationale", equalTo("The line is gone"))
                    .body("contactUnit", equalTo("Proactive team"))
                    .body("marking", equalTo("OFFICIAL"))
                    .body("decidedByPeople", contains("ASSESSMENT", "MARKING", "CONTACT_UNIT"))
                    .body("differsFromSource", nullValue());
        }
    }

    @Test
    void whatTheSystemKeepsItselfFollowsIt() {
        graded();

        sync(warrant("2022-06-04", by(reference) + ", \"outcomes\": [{\"type\": \"ARRESTS\", \"number\": 2}]"))
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"3-FULL\"")
                .body("occurredOn", equalTo("2022-06-04"))
                .body("outcomes[0].number", equalTo(2))
                .body("assessmentCategory", equalTo("MAJOR"));
    }

    @Test
    void whatTheSystemSaysOtherwiseIsKeptBesideAndListed() {
        String id = graded().replaceFirst(".*/", "");
        String other = ", \"assessmentCategory\": \"MINOR\", \"categoryRationale\": \"One arrest\"";

        for (int night = 0; night < 2; night++) {
            put(other)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"3-FULL\"")
                    .body("assessmentCategory", equalTo("MAJOR"))
                    .body("sourceView.assessmentCategory", equalTo("MINOR"))
                    .body("sourceView.categoryRationale", equalTo("One arrest"))
                    .body("differsFromSource", contains("ASSESSMENT"));
        }
        as("cheshire-analyst")
                .get(DISRUPTIONS + "?differsFromSource=ASSESSMENT")
                .then()
                .body("items.id", hasItem(id));
        as("cheshire-analyst")
                .get(DISRUPTIONS + "?differsFromSource=MARKING")
                .then()
                .body("items.id", not(hasItem(id)));

        amend(
                        "cheshire-analyst",
                        DISRUPTIONS + "/" + id,
                        "\"3-FULL\"",
                        "{\"assessmentCategory\": \"MINOR\", \"categoryRationale\": \"One arrest\"}")
                .then()
                .statusCode(200)
                .body("differsFromSource", nullValue());
    }

    @Test
    void untilAPersonDecidesTheSystemGrades() {
        put(", \"assessmentCategory\": \"MINOR\", \"categoryRationale\": \"One arrest\"")
                .then()
                .statusCode(201);

        put(", \"assessmentCategory\": \"MODERATE\", \"categoryRationale\": \"Charged\"")
                .then()
                .statusCode(200)
                .body("assessmentCategory", equalTo("MODERATE"));
        put("").then().statusCode(200).header("ETag", "\"2-FULL\"").body("assessmentCategory", equalTo("MODERATE"));
    }

    @Test
    void theSystemLinksWhatIsUnlinkedAndLeavesWhatAnAnalystLinked() throws Exception {
        UUID one = knownThreat();
        UUID other = knownThreat();
        String location = put("").header("Location");

        put(", \"threatId\": \"" + one + "\"")
                .then()
                .statusCode(200)
                .body("threatId", equalTo(one.toString()))
                .body("linkStatus", equalTo("SETTLED"));
        put("").then().statusCode(200).header("ETag", "\"2-FULL\"").body("threatId", equalTo(one.toString()));
        amend("cheshire-analyst", location, "\"2-FULL\"", "{\"threatId\": \"" + other + "\"}")
                .then()
                .statusCode(200);

        put("").then().statusCode(200).body("threatId", equalTo(other.toString()));
        put(", \"threatId\": \"" + one + "\"")
                .then()
                .statusCode(200)
                .body("threatId", equalTo(other.toString()))
                .body("differsFromSource", contains("THREAT"));
    }

    @Test
    void aKeyLetsAPutAndADeleteHaveOneEffect() {
        sync(warrant("2022-06-01", by(reference)))
                .header("Idempotency-Key", "put-" + reference)
                .put(address)
                .then()
                .statusCode(201);
        sync(warrant("2022-06-01", by(reference)))
                .header("Idempotency-Key", "put-" + reference)
                .put(address)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true");
        deleting()
                .header("Idempotency-Key", "delete-" + reference)
                .delete(address)
                .then()
                .statusCode(200);
        String id = as("cheshire-recorder").get(address).path("id");
        json("cheshire-analyst", "{\"reason\": \"It was no duplicate\"}")
                .post(DISRUPTIONS + "/" + id + "/reinstatements")
                .then()
                .statusCode(200);

        deleting()
                .header("Idempotency-Key", "delete-" + reference)
                .delete(address)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");

        as("cheshire-recorder").get(address).then().body("status", equalTo("RECORDED"));
        as("cheshire-recorder")
                .queryParam("reason", "Another one")
                .queryParam("recordedByUser", "pc1234")
                .queryParam("recordedByUnit", "Macclesfield")
                .header("Idempotency-Key", "delete-" + reference)
                .delete(address)
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "9, 10", "2026-06-01T10:00:00Z, 2026-06-01T10:00:00.5Z"})
    void anOlderStateThatComesLateChangesNothing(String older, String later) {
        put(", \"sourceVersion\": \"" + older + "\"").then().statusCode(201);
        sync(warrant("2022-06-02", by(reference) + ", \"sourceVersion\": \"" + later + "\""))
                .put(address)
                .then()
                .statusCode(200)
                .body("sourceVersion", equalTo(later));

        put(", \"sourceVersion\": \"" + older + "\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/older-than-recorded"));
        deleting().queryParam("sourceVersion", older).delete(address).then().statusCode(409);

        as("cheshire-recorder")
                .get(address)
                .then()
                .body("occurredOn", equalTo("2022-06-02"))
                .body("status", equalTo("RECORDED"));
        deleting()
                .queryParam("sourceVersion", later)
                .delete(address)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void whatIsNoVersionOfAnOriginalIsRefused() {
        put(", \"sourceVersion\": \"yesterday\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/sourceVersion"));
        put(", \"sourceVersion\": 17").then().statusCode(400).body("errors.pointer", contains("/sourceVersion"));
        put("").then().statusCode(201);
        deleting()
                .queryParam("sourceVersion", "yesterday")
                .delete(address)
                .then()
                .statusCode(400);
    }

    private UUID knownThreat() throws Exception {
        UUID id = UUID.randomUUID();
        PublishedThreats.publish(PublishedThreats.threat(id, 1, "OCG", "OFFICIAL"));
        Eventually.holds(() -> assertThat(known.find(id)).isPresent());
        return id;
    }
}
