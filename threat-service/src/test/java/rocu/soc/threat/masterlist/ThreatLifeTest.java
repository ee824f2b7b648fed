package rocu.soc.threat.masterlist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.threat.Api.amend;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.identify;
import static rocu.soc.threat.Api.json;
import static rocu.soc.threat.Api.step;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.chassis.web.time.Instants;

@QuarkusTest
class ThreatLifeTest {

    @Test
    void anAmendmentMakesAVersionAndNothingIsOverwritten() {
        String location = identify("cheshire-analyst", "");

        amend("cheshire-analyst", location, "\"1-FULL\"", """
                {"places": ["cheshire", "merseyside"], "narrative": "Moved on", "reason": "New report"}""")
                .then()
                .statusCode(200)
                .header("ETag", "\"2-FULL\"")
                .body("places", contains("cheshire", "merseyside"))
                .body("workingTitle", equalTo("Operation Heron"));

        as("cheshire-analyst")
                .get(location + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items[0].places", contains("cheshire"))
                .body("items[0].knownTo", notNullValue())
                .body("items[1].reason", equalTo("New report"));
        as("cheshire-analyst").get(location + "/versions/1").then().body("narrative", nullValue());
        as("cumbria-analyst")
                .get(location + "/versions")
                .then()
                .body("items[1].keySet()", hasItem("phase"))
                .body("items[1].keySet()", not(hasItem("reason")))
                .body("items[1].keySet()", not(hasItem("places")));
    }

    @Test
    void aChangeNamesTheVersionItWasMadeFrom() {
        String location = identify("cheshire-analyst", "");
        amend("cheshire-analyst", location, "\"1-FULL\"", "{\"soc\": false}")
                .then()
                .statusCode(200);

        amend("cheshire-analyst", location, "\"1-FULL\"", "{\"soc\": true}")
                .then()
                .statusCode(412);
        amend("cheshire-analyst", location, "\"2-FULL\"", "{\"soc\": false}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2-FULL\"");
        as("cheshire-analyst")
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(location)
                .then()
                .statusCode(428);
        json("cheshire-analyst", "{\"threatType\": \"VULNERABILITY\", \"reason\": \"A line\"}")
                .header("If-Match", "\"1-FULL\"")
                .post(location + "/reclassifications")
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"phase\": \"ACTIVE\"}|422|/phase",
                "{\"groups\": []}|422|/groups",
                "{\"threatType\": \"OCG\"}|422|/threatType",
                "{\"tier\": 1}|422|/tier",
                "{\"moderationStatus\": \"MODERATED\"}|422|/moderationStatus",
                "{\"leadResponsibleOfficer\": {}}|422|/leadResponsibleOfficer",
                "{\"organisation\": \"cumbria\"}|422|/organisation",
                "{\"workingTitle\": null}|422|/workingTitle",
                "{\"places\": null}|422|/places",
                "{\"colour\": \"red\"}|400|/colour",
            })
    void whatAChangeMayNotSayIsNamed(String patch, int status, String pointer) {
        String location = identify("cheshire-analyst", "");

        amend("cheshire-analyst", location, "\"1-FULL\"", patch)
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aReclassificationKeepsWhatWasKnown() {
        String location = identify("cheshire-analyst", "");

        step("cheshire-analyst", location, "reclassifications", "{\"threatType\": \"VULNERABILITY\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/reason"));
        step("cumbria-analyst", location, "reclassifications", """
                {"threatType": "VULNERABILITY", "reason": "It is a county line"}""").then().statusCode(403);
        step("cheshire-analyst", location, "reclassifications", """
                {"threatType": "VULNERABILITY", "reason": "It is a county line"}""")
                .then()
                .statusCode(200)
                .body("threatType", equalTo("VULNERABILITY"))
                .body("version", equalTo(2));
        step("cheshire-analyst", location, "reclassifications", """
                {"threatType": "VULNERABILITY", "reason": "Again"}""")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        String before =
                Instants.text(Instant.parse(as("cheshire-analyst").get(location).path("knownFrom"))
                        .minusNanos(1_000));
        as("cheshire-analyst")
                .queryParam("asKnownAt", before)
                .get(location)
                .then()
                .statusCode(200)
                .body("asKnownAt", equalTo(before))
                .body("threatType", equalTo("OCG"));
        as("cheshire-analyst")
                .queryParam("asKnownAt", "2020-01-01")
                .get(location)
                .then()
                .statusCode(404);
    }

    @Test
    void theSocLeadClosesAndTheAnalystReopens() {
        String location = identify("cheshire-analyst", "");

        step("cheshire-analyst", location, "phase-changes", "{\"phase\": \"ACTIVE\", \"reason\": \"Tasked\"}")
                .then()
                .statusCode(200)
                .body("phase", equalTo("ACTIVE"));
        step("cheshire-lead", location, "phase-changes", "{\"phase\": \"MONITORED\", \"reason\": \"Quiet\"}")
                .then()
                .statusCode(403);
        step("cheshire-analyst", location, "phase-changes", close()).then().statusCode(403);
        step("cumbria-lead", location, "phase-changes", close()).then().statusCode(403);
        step("cheshire-lead", location, "phase-changes", close())
                .then()
                .statusCode(200)
                .body("phase", equalTo("CLOSED_DISMANTLED"))
                .body("moderationStatus", equalTo("NOT_ASSESSED"));
        step("cheshire-analyst", location, "phase-changes", "{\"phase\": \"ACTIVE\", \"reason\": \"Back\"}")
                .then()
                .statusCode(200)
                .body("phase", equalTo("ACTIVE"));
        step("cheshire-officer", location, "phase-changes", close()).then().statusCode(403);
    }

    @Test
    void theSocLeadAppointsALeadOfficer() {
        String location = identify("cheshire-analyst", "");

        step("cheshire-analyst", location, "lead-responsible-officers", officer("Quill"))
                .then()
                .statusCode(403);
        step("cheshire-lead", location, "lead-responsible-officers", "{\"name\": \"Insp Quill\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/userId"));
        step("cheshire-lead", location, "lead-responsible-officers", officer("Quill"))
                .then()
                .statusCode(200)
                .body("leadResponsibleOfficer.name", equalTo("Insp Quill"));
        step("cheshire-lead", location, "lead-responsible-officers", officer("Marsh"))
                .then()
                .statusCode(200);
        as("cheshire-analyst")
                .get(location + "/versions")
                .then()
                .body("items[1].leadResponsibleOfficer.name", equalTo("Insp Quill"))
                .body("items[2].leadResponsibleOfficer.name", equalTo("Insp Marsh"));
        as("cumbria-analyst").get(location).then().body("leadResponsibleOfficer", nullValue());
    }

    private static String close() {
        return "{\"phase\": \"CLOSED_DISMANTLED\", \"reason\": \"All are in prison\"}";
    }

    private static String officer(String name) {
        return """
                {"userId": "1234", "name": "Insp %s", "unit": "Warrington"}""".formatted(name);
    }
}
