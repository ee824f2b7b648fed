package rocu.soc.threat.moderation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.threat.Api.THREATS;
import static rocu.soc.threat.Api.amend;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.identify;
import static rocu.soc.threat.Api.step;
import static rocu.soc.threat.Scores.moderate;
import static rocu.soc.threat.Scores.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.chassis.web.time.Instants;

@QuarkusTest
class ModerationTest {

    private static final String ACCEPTED = "{\"decision\": \"ACCEPTED\"}";
    private static final String AMENDED = "{\"decision\": \"AMENDED\", \"tier\": 1, \"rationale\": \"Firearms seen\"}";
    private static final String RETURNED = "{\"decision\": \"RETURNED\", \"rationale\": \"No evidence of intent\"}";

    @Test
    void anAcceptedAssessmentMakesItsThreatModerated() {
        String threat = identify("cheshire-analyst", "");
        String assessment = submitted("cheshire-analyst", threat);

        moderate("rocta-moderator", assessment, ACCEPTED)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("tier", equalTo(3))
                .body("moderatedBy", notNullValue());

        as("cheshire-analyst")
                .get(threat)
                .then()
                .body("moderationStatus", equalTo("MODERATED"))
                .body("tier", equalTo(3))
                .body("version", equalTo(3));
        as("cumbria-analyst").get(threat).then().body("tier", equalTo(3)).body("moderationStatus", nullValue());
        moderate("rocta-moderator", assessment, ACCEPTED)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
    }

    @Test
    void anAmendmentDecidesAnotherTier() {
        String threat = identify("cheshire-analyst", "");
        String assessment = submitted("cheshire-analyst", threat);

        moderate("rocta-moderator", assessment, AMENDED)
                .then()
                .statusCode(200)
                .body("status", equalTo("AMENDED"))
                .body("tier", equalTo(1))
                .body("totals.proposedTier", equalTo(3))
                .body("moderationRationale", equalTo("Firearms seen"));

        as("cheshire-analyst")
                .queryParam("tier", "1")
                .queryParam("moderationStatus", "MODERATED")
                .queryParam("assessmentType", "TACTICAL")
                .queryParam("organisation", "cheshire")
                .get(THREATS)
                .then()
                .body("items.id", hasItem(threat.substring(THREATS.length() + 1)));
    }

    @Test
    void aReturnedAssessmentIsMendedAndSubmittedAgain() {
        String threat = identify("cheshire-analyst", "");
        String assessment = submitted("cheshire-analyst", threat);

        moderate("rocta-moderator", assessment, RETURNED)
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("tier", nullValue());
        as("cheshire-analyst").get(threat).then().body("moderationStatus", equalTo("RETURNED"));

        amend("cheshire-analyst", assessment, "\"3-FULL\"", "{\"rationale\": \"Now with evidence\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("totals", nullValue());
        as("cheshire-analyst").post(assessment + "/submissions").then().statusCode(200);
        moderate("rocta-moderator", assessment, ACCEPTED).then().statusCode(200);

        as("cheshire-analyst").get(threat).then().body("moderationStatus", equalTo("MODERATED"));
        as("cheshire-analyst")
                .get(assessment + "/versions")
                .then()
                .body("items.status", contains("DRAFT", "SUBMITTED", "RETURNED", "DRAFT", "SUBMITTED", "ACCEPTED"));
    }

    @Test
    void whatWasModeratedStaysSo() {
        String threat = identify("cheshire-analyst", "");
        moderate("rocta-moderator", submitted("cheshire-analyst", threat), AMENDED)
                .then()
                .statusCode(200);
        String moderated = as("cheshire-analyst").get(threat).path("knownFrom");

        step("cheshire-analyst", threat, "reclassifications", """
                {"threatType": "VULNERABILITY", "reason": "It is a county line"}""")
                .then()
                .body("moderationStatus", equalTo("MODERATED"))
                .body("tier", equalTo(1));
        step("cheshire-lead", threat, "phase-changes", """
                {"phase": "CLOSED_NO_LONGER_SOC", "reason": "Line is dead"}""").then().body("moderationStatus", equalTo("MODERATED"));
        String again = submitted("cheshire-analyst", threat);
        as("cheshire-analyst")
                .get(threat)
                .then()
                .body("tier", equalTo(1))
                .body("moderationStatus", equalTo("MODERATED"));
        moderate("rocta-moderator", again, RETURNED).then().statusCode(200);
        as("cheshire-analyst")
                .get(threat)
                .then()
                .body("tier", equalTo(1))
                .body("moderationStatus", equalTo("MODERATED"))
                .body("version", equalTo(5));

        as("cheshire-analyst")
                .queryParam("asKnownAt", moderated)
                .get(threat)
                .then()
                .body("threatType", equalTo("OCG"))
                .body("phase", equalTo("IDENTIFIED"))
                .body("moderationStatus", equalTo("MODERATED"));
        as("cheshire-analyst")
                .queryParam("asKnownAt", Instants.text(Instant.parse(moderated).minusNanos(1_000)))
                .get(threat)
                .then()
                .body("moderationStatus", equalTo("SUBMITTED"))
                .body("tier", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({"cheshire-analyst", "cheshire-lead", "cumbria-analyst", "rocu-coordinator", "partner-hmpps"})
    void onlyModeratorsModerate(String persona) {
        moderate(persona, submitted("cheshire-analyst", identify("cheshire-analyst", "")), ACCEPTED)
                .then()
                .statusCode(403);
    }

    @Test
    void aModeratorNeedsTheVersionTheyRead() {
        String assessment = submitted("cheshire-analyst", identify("cheshire-analyst", ""));

        as("rocta-moderator")
                .header("If-Match", "\"1-FULL\"")
                .contentType("application/json")
                .body(ACCEPTED)
                .post(assessment + "/moderations")
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|/decision",
                "{\"decision\": \"MAYBE\"}|422|/decision",
                "{\"decision\": \"AMENDED\", \"rationale\": \"x\"}|422|/tier",
                "{\"decision\": \"AMENDED\", \"tier\": 6, \"rationale\": \"x\"}|422|/tier",
                "{\"decision\": \"AMENDED\", \"tier\": 3, \"rationale\": \"x\"}|422|/tier",
                "{\"decision\": \"AMENDED\", \"tier\": 1}|422|/rationale",
                "{\"decision\": \"RETURNED\"}|422|/rationale",
                "{\"decision\": \"ACCEPTED\", \"tier\": 1}|422|/tier",
                "{\"decision\": \"ACCEPTED\", \"by\": \"me\"}|400|/by",
            })
    void whatIsNoDecisionIsNamed(String body, int status, String pointer) {
        String assessment = submitted("cheshire-analyst", identify("cheshire-analyst", ""));

        moderate("rocta-moderator", assessment, body)
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
        as("cheshire-analyst").get(assessment).then().body("status", equalTo("SUBMITTED"));
    }
}
