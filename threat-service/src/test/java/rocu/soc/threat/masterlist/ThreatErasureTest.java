package rocu.soc.threat.masterlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.threat.Api.amend;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.identify;
import static rocu.soc.threat.Api.json;
import static rocu.soc.threat.Scores.moderate;
import static rocu.soc.threat.Scores.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.AuditedVersions;
import rocu.soc.localstack.testing.Eventually;

/** Of a threat that is disposed of nothing personal is left, in its assessments neither (DPA 2018 ss46-48). */
@QuarkusTest
class ThreatErasureTest {

    private static final String RECORD = """
            {"scope": "RECORD", "ground": "RETENTION_ENDED", "reason": "Review R-7 found no ground to keep it"}""";
    private static final String CARRY_OUT = "{\"decision\": \"CARRY_OUT\"}";

    private static final AuditedVersions VERSIONS = new AuditedVersions("threat");

    private final String name = "Zoe" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void ofADisposedThreatNothingPersonalIsLeftInVersionsAndAssessments() throws Exception {
        String threat = identify("cheshire-analyst", ", \"narrative\": \"" + name + " runs it\"");
        amend("cheshire-analyst", threat, "\"1-FULL\"", "{\"soc\": false, \"reason\": \"" + name + " left\"}");
        String assessment = submitted("cheshire-analyst", threat);
        moderate("rocta-moderator", assessment, """
                {"decision": "AMENDED", "tier": 1, "rationale": "%s is armed"}""".formatted(name)).then().statusCode(200);

        decide(threat, propose(threat, RECORD)).statusCode(200).body("status", equalTo("CARRIED_OUT"));

        as("cheshire-analyst")
                .get(threat)
                .then()
                .statusCode(200)
                .body("workingTitle", nullValue())
                .body("narrative", nullValue())
                .body("primaryCrimeType", equalTo("DRUG_SUPPLY"))
                .body("tier", equalTo(1))
                .body("erased", hasItems("/workingTitle", "/narrative"));
        as("cheshire-analyst")
                .get(threat + "/versions")
                .then()
                .body("items", hasSize(4))
                .body("items.workingTitle", everyItem(nullValue()))
                .body("items[1].erased", hasItem("/reason"))
                .body(not(containsString(name)));
        as("cheshire-analyst")
                .get(assessment + "/versions")
                .then()
                .body("items.rationale", everyItem(nullValue()))
                .body("items[0].erased", hasItems("/rationale", "/scores/evidence"))
                .body("items[2].erased", hasItem("/moderationRationale"))
                .body(not(containsString(name)));
        amend("cheshire-analyst", threat, "*", "{\"soc\": true}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/disposed"));
        assertThat(VERSIONS.differing(last(threat))).isEmpty();
    }

    @Test
    void aVersionOfAThreatOrAnAssessmentThatWasChangedInTheDatabaseIsNamed() throws Exception {
        String threat = identify("cheshire-analyst", "");
        String assessment = submitted("cheshire-analyst", threat);

        assertThat(VERSIONS.differing(last(assessment))).isEmpty();
        assertThat(VERSIONS.differingAfter(
                        last(threat),
                        "update threat_version set facts = facts || '{\"tier\": 4}' where record_id = '" + last(threat)
                                + "' and version = 1"))
                .containsExactly(last(threat) + " 1 version changed");
        assertThat(VERSIONS.differingAfter(
                        last(assessment),
                        "update assessment_version set personal = '{}' where version = 2 and record_id = '"
                                + last(assessment) + "'"))
                .containsExactly(last(assessment) + " 2 what is personal in the version changed");
    }

    @Test
    void aThreatIsFoundByANameThatStandsInTheEvidenceOfItsAssessmentAlone() {
        String threat = identify("cheshire-analyst", "");
        json("cheshire-analyst", """
                {"scheme": "illustrative-tactical", "scores": [
                 {"factor": "PHYSICAL", "value": "SERIOUS", "confidence": "LOW"},
                 {"factor": "FINANCIAL", "value": "MINOR", "evidence": "Told by\\n%s", "confidence": "LOW"}]}""".formatted(name))
                .post(threat + "/assessments")
                .then()
                .statusCode(201);

        json("cheshire-records", "{\"question\": {\"names\": [\"" + name + "\"]}, \"found\": 0, \"patience\": 20000}")
                .header("Access-Reason", "Request 7")
                .post("/api/v1/operations/threat-service/subject-access")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].matchedOn", contains("/assessments/scores/evidence"))
                .body("items[0].held.assessments", hasSize(1))
                .body("items[0].held.assessments[0].record.scores[1].evidence", containsString(name));
    }

    @Test
    void aWrongNameIsErasedOfEarlierVersionsAlone() throws Exception {
        String threat = identify("cheshire-analyst", ", \"narrative\": \"" + name + " runs it\"");
        amend("cheshire-analyst", threat, "\"1-FULL\"", "{\"narrative\": \"Somebody else runs it\"}");

        decide(threat, propose(threat, """
                {"scope": "EARLIER_VERSIONS", "members": ["/narrative"], "ground": "RIGHT_TO_RECTIFICATION",
                 "reason": "Another woman"}""")).statusCode(200);

        as("cheshire-analyst")
                .get(threat + "/versions")
                .then()
                .body("items[0].narrative", nullValue())
                .body("items[0].workingTitle", equalTo("Operation Heron"))
                .body("items[1].narrative", equalTo("Somebody else runs it"));
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String propose(String threat, String body) {
        return json("cheshire-records", body)
                .post(threat + "/erasures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Until what was last said of it has reached the topic, it is told to try again. */
    private static ValidatableResponse decide(String threat, String proposal) throws Exception {
        List<ValidatableResponse> answers = new ArrayList<>();
        Eventually.holds(() -> {
            ValidatableResponse answer = json("cheshire-reviewer", CARRY_OUT)
                    .post(threat + "/erasures/" + proposal + "/decision")
                    .then();
            answers.add(answer);
            assertThat(answer.extract().header("Retry-After")).isNull();
        });
        return answers.getLast();
    }
}
