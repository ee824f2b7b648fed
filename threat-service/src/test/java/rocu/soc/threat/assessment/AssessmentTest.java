package rocu.soc.threat.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.threat.Api.amend;
import static rocu.soc.threat.Api.anyReference;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.group;
import static rocu.soc.threat.Api.identify;
import static rocu.soc.threat.Api.json;
import static rocu.soc.threat.Api.step;
import static rocu.soc.threat.Scores.TIER_3;
import static rocu.soc.threat.Scores.draft;
import static rocu.soc.threat.Scores.scores;
import static rocu.soc.threat.Scores.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.chassis.web.time.Instants;

@QuarkusTest
class AssessmentTest {

    private static final String SCHEMES = "/api/v1/scoring-schemes";

    @Test
    void whatShipsIsCalledIllustrative() {
        as("cheshire-officer")
                .get(SCHEMES)
                .then()
                .statusCode(200)
                .body("items.source", everyItem(equalTo("ILLUSTRATIVE")))
                .body("items.model", contains("TACTICAL", "THEMATIC"));
        String etag = as("cheshire-officer")
                .get(SCHEMES + "/illustrative-tactical")
                .then()
                .statusCode(200)
                .body("title", containsString("not an official one"))
                .body("sections.section", contains("HARM", "LIKELIHOOD", "ORGANISATIONAL_POSITION"))
                .extract()
                .header("ETag");
        as("cheshire-officer")
                .header("If-None-Match", etag)
                .get(SCHEMES + "/illustrative-tactical")
                .then()
                .statusCode(304);
        as("cheshire-officer").get(SCHEMES + "/official").then().statusCode(404);
    }

    @Test
    void aDraftIsAmendedAndSubmittedWithItsTotals() {
        String threat = identify("cheshire-analyst", "");
        String location = json("cheshire-analyst", "{\"scheme\": \"illustrative-tactical\"}")
                .post(threat + "/assessments")
                .then()
                .statusCode(201)
                .header("ETag", "\"1-FULL\"")
                .body("status", equalTo("DRAFT"))
                .body("assessmentType", equalTo("TACTICAL"))
                .body("schemeSource", equalTo("ILLUSTRATIVE"))
                .extract()
                .header("Location");

        as("cheshire-analyst")
                .post(location + "/submissions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/scores", "/rationale"))
                .body("errors.detail", hasItem(containsString("PHYSICAL")));
        amend("cheshire-analyst", location, "\"1-FULL\"", """
                {"rationale": "Three stabbings", "scores": %s}""".formatted(scores(TIER_3)))
                .then()
                .statusCode(200)
                .body("scores", hasSize(10))
                .body("scores[0].confidence", equalTo("MEDIUM"));
        amend("cheshire-analyst", location, "\"1-FULL\"", "{\"rationale\": \"Old\"}")
                .then()
                .statusCode(412);
        amend("cheshire-analyst", location, "\"2-FULL\"", "{\"rationale\": \"Three stabbings\"}")
                .then()
                .header("ETag", "\"2-FULL\"");
        as("cheshire-analyst").get(threat).then().body("version", equalTo(1)).body("tier", nullValue());
        as("cheshire-analyst")
                .header("If-Match", "\"1-FULL\"")
                .post(location + "/submissions")
                .then()
                .statusCode(412);

        as("cheshire-analyst")
                .header("If-Match", "\"2-FULL\"")
                .post(location + "/submissions")
                .then()
                .statusCode(200)
                .header("ETag", "\"3-FULL\"")
                .body("status", equalTo("SUBMITTED"))
                .body("totals.harm", equalTo(16))
                .body("totals.likelihood", equalTo(12))
                .body("totals.organisationalPosition", equalTo(1))
                .body("totals.risk", equalTo(192))
                .body("totals.proposedTier", equalTo(3))
                .body("tier", nullValue());

        as("cheshire-analyst")
                .get(threat)
                .then()
                .body("version", equalTo(2))
                .body("moderationStatus", equalTo("SUBMITTED"))
                .body("assessmentType", equalTo("TACTICAL"))
                .body("tier", equalTo(3));
        amend("cheshire-analyst", location, "\"3-FULL\"", "{\"rationale\": \"Late\"}")
                .then()
                .statusCode(409);
        as("cheshire-analyst")
                .get(location + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2, 3))
                .body("items.status", contains("DRAFT", "DRAFT", "SUBMITTED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|/scheme",
                "{\"scheme\": \"official\"}|422|/scheme",
                "{\"scheme\": \"\\u0000\"}|422|/scheme",
                "{\"scheme\": \"illustrative-tactical\", \"tier\": 1}|400|/tier",
                "{\"scheme\": \"illustrative-tactical\", \"scores\": {}}|400|/scores",
                "{\"scheme\": \"illustrative-tactical\", \"scores\": [{\"factor\": \"LUCK\", \"value\": \"HIGH\"}]}|422|/scores/0/factor",
                "{\"scheme\": \"illustrative-tactical\", \"scores\": [{\"factor\": \"INTENT\", \"value\": \"9\"}]}|422|/scores/0/value",
                "{\"scheme\": \"illustrative-tactical\", \"scores\": [{\"factor\": \"INTENT\", \"value\": 9}]}|400|/scores/0/value",
                "{\"scheme\": \"illustrative-tactical\", \"scores\": [{\"factor\": \"INTENT\", \"value\": \"LOW\", \"points\": 9}]}|400|/scores/0/points",
                "{\"scheme\": \"illustrative-tactical\", \"scores\": [{\"factor\": \"INTENT\", \"value\": \"LOW\"}, {\"factor\": \"INTENT\", \"value\": \"LOW\"}]}|422|/scores/1/factor",
            })
    void whatCannotBeTakenIsNamed(String body, int status, String pointer) {
        json("cheshire-analyst", body)
                .post(identify("cheshire-analyst", "") + "/assessments")
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "cheshire-lead,   200",
        "rocu-analyst,    200",
        "rocta-moderator, 200",
        "cumbria-analyst, 404",
        "nca-analyst,     404",
        "cheshire-officer,403",
        "partner-hmpps,   403",
        "inspector,       403",
    })
    void whoSeesAllOfTheThreatSeesItsAssessments(String persona, int status) {
        String threat = identify("cheshire-analyst", ", \"marking\": \"OFFICIAL\"");
        String location = draft("cheshire-analyst", threat);

        as(persona).get(location).then().statusCode(status);
        as(persona).get(threat + "/assessments").then().statusCode(status);
        as(persona).get(location + "/versions").then().statusCode(status);
    }

    @Test
    void onlyTheOwnersAnalystsAssess() {
        String threat = identify("cheshire-analyst", ", \"affectedOrganisations\": [\"cumbria\"]");
        String body = "{\"scheme\": \"illustrative-tactical\"}";

        for (String other : new String[] {"cumbria-analyst", "cheshire-lead", "rocta-moderator", "rocu-coordinator"}) {
            json(other, body).post(threat + "/assessments").then().statusCode(403);
        }
        String location = draft("cheshire-analyst", threat);
        as("cumbria-analyst").post(location + "/submissions").then().statusCode(403);
        amend("cumbria-analyst", location, "\"1-FULL\"", "{}").then().statusCode(403);
    }

    @Test
    void anAssessmentOfAGroupsThreatIsNotThereForOthers() {
        String threat = identify("cheshire-analyst", "");
        String location = draft("cheshire-analyst", threat);
        String group = group("cheshire", "cheshire-lead");
        step("cheshire-lead", threat, "need-to-know", """
                {"groups": ["%s"], "reason": "Covert"}""".formatted(group))
                .then()
                .statusCode(200);

        as("cheshire-lead").get(location).then().statusCode(200);
        as("cheshire-analyst").get(location).then().statusCode(404);
        as("cheshire-analyst").get(threat + "/assessments").then().statusCode(404);
        as("cheshire-analyst").post(location + "/submissions").then().statusCode(404);
        json("rocta-moderator", "{\"decision\": \"ACCEPTED\"}")
                .post(location + "/moderations")
                .then()
                .statusCode(404);
    }

    @Test
    void assessmentsAreGivenAsTheyWereKnown() {
        String threat = identify("cheshire-analyst", "");
        String location = submitted("cheshire-analyst", threat);
        Instant submission = Instant.parse(as("cheshire-analyst").get(location).path("knownFrom"));

        as("cheshire-analyst")
                .queryParam("asKnownAt", Instants.text(submission.minusNanos(1_000)))
                .get(location)
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("totals", nullValue());
        as("cheshire-analyst")
                .queryParam("asKnownAt", Instants.text(submission.minusNanos(1_000)))
                .get(threat + "/assessments")
                .then()
                .body("items.status", contains("DRAFT"));
        as("cheshire-analyst")
                .queryParam("asKnownAt", "2020-01-01")
                .get(threat + "/assessments")
                .then()
                .body("items", empty());
        as("cheshire-analyst").get(threat + "/assessments").then().body("items.status", contains("SUBMITTED"));
    }

    @Test
    void anAssessmentBelongsToItsThreat() {
        String location = draft("cheshire-analyst", identify("cheshire-analyst", ""));
        String other = identify("cheshire-analyst", "");
        String id = location.substring(location.lastIndexOf('/') + 1);

        as("cheshire-analyst").get(other + "/assessments/" + id).then().statusCode(404);
        as("cheshire-analyst")
                .post(other + "/assessments/" + id + "/submissions")
                .then()
                .statusCode(404);
        as("cheshire-analyst")
                .get(other + "/assessments/" + anyReference())
                .then()
                .statusCode(404);
    }

    @Test
    void oneAssessmentWaitsAtATime() {
        String threat = identify("cheshire-analyst", "");
        submitted("cheshire-analyst", threat);

        as("cheshire-analyst")
                .post(draft("cheshire-analyst", threat) + "/submissions")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
    }
}
