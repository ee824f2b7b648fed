package rocu.soc.threat.masterlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.threat.Api.GROUPS;
import static rocu.soc.threat.Api.THREATS;
import static rocu.soc.threat.Api.amend;
import static rocu.soc.threat.Api.anyReference;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.group;
import static rocu.soc.threat.Api.identify;
import static rocu.soc.threat.Api.json;
import static rocu.soc.threat.Api.step;
import static rocu.soc.threat.Api.userId;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NeedToKnowTest {

    @Test
    void aThreatOfAGroupShowsToItsMembersAndToNobodyElse() {
        String group = group("cheshire", "cheshire-lead", "cumbria-analyst", "rocta-moderator");
        String location = identify("cheshire-analyst", ", \"affectedOrganisations\": [\"merseyside\"]");
        String reference = as("cheshire-analyst").get(location).path("reference");

        keep("cheshire-lead", location, group).then().statusCode(200).body("groups", contains(group));

        for (String member : new String[] {"cheshire-lead", "cumbria-analyst", "rocta-moderator"}) {
            as(member).get(location).then().statusCode(200).header("ETag", "\"2-FULL\"");
            as(member)
                    .queryParam("reference", reference)
                    .get(THREATS)
                    .then()
                    .body("items.workingTitle", contains("Operation Heron"));
        }
        for (String outsider :
                new String[] {"cheshire-analyst", "merseyside-analyst", "rocu-analyst", "lancashire-analyst"}) {
            as(outsider).get(location).then().statusCode(404);
            as(outsider).get(location + "/versions").then().statusCode(404);
            as(outsider).get(location + "/versions/1").then().statusCode(404);
            as(outsider)
                    .queryParam("reference", reference)
                    .queryParam("count", true)
                    .get(THREATS)
                    .then()
                    .statusCode(200)
                    .body("items", empty())
                    .body("count", equalTo(0));
        }
        String nothing =
                as("cheshire-analyst").get(THREATS + "/" + anyReference()).path("detail");
        as("cheshire-analyst").get(location).then().body("detail", equalTo(nothing));
        amend("cheshire-analyst", location, "\"2-FULL\"", "{\"soc\": false}")
                .then()
                .statusCode(404)
                .body("detail", equalTo(nothing));
        step("cheshire-analyst", location, "phase-changes", "{\"phase\": \"ACTIVE\", \"reason\": \"x\"}")
                .then()
                .statusCode(404);
        String before = as("cheshire-lead").get(location + "/versions/1").path("knownFrom");
        as("cheshire-analyst")
                .queryParam("asKnownAt", before)
                .get(location)
                .then()
                .statusCode(404);
    }

    @Test
    void aCommandSentAgainShowsNoMoreThanItsSenderSeesToday() {
        String key = UUID.randomUUID().toString();
        String facts = """
                {"threatType": "OCG", "workingTitle": "Operation Heron", "primaryCrimeType": "DRUG_SUPPLY",
                 "places": ["cheshire"], "contactUnit": "SOC unit"}""";
        String location = json("cheshire-analyst", facts)
                .header("Idempotency-Key", key)
                .post(THREATS)
                .header("Location");
        json("cheshire-analyst", facts)
                .header("Idempotency-Key", key)
                .post(THREATS)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("workingTitle", equalTo("Operation Heron"));

        keep("cheshire-lead", location, group("cheshire", "cheshire-lead"))
                .then()
                .statusCode(200);

        json("cheshire-analyst", facts)
                .header("Idempotency-Key", key)
                .post(THREATS)
                .then()
                .statusCode(404)
                .header("Location", nullValue())
                .body("workingTitle", nullValue());
    }

    @Test
    void liftingItLetsTheMarkingDecideAgain() {
        String group = group("cheshire", "cheshire-lead");
        String location = identify("cheshire-analyst", "");
        keep("cheshire-lead", location, group).then().statusCode(200);

        step("cheshire-lead", location, "need-to-know", "{\"groups\": [], \"reason\": \"Arrest phase over\"}")
                .then()
                .statusCode(200);

        as("cheshire-analyst").get(location).then().statusCode(200);
        as("cumbria-analyst").get(location).then().header("ETag", "\"3-SUMMARY\"");
    }

    @Test
    void aMemberOfAnotherForceCountsWhatTheListShows() {
        int listed = listed("cumbria-analyst");
        int counted = counted("cumbria-analyst");
        String location = identify("cheshire-analyst", "");

        keep("cheshire-lead", location, group("cheshire", "cheshire-lead", "cumbria-analyst"))
                .then()
                .statusCode(200);

        assertThat(listed("cumbria-analyst")).isEqualTo(listed + 1);
        assertThat(counted("cumbria-analyst")).isEqualTo(counted + 1);
    }

    private static int listed(String persona) {
        return as(persona)
                .queryParam("organisation", "cheshire")
                .queryParam("count", true)
                .get(THREATS)
                .path("count");
    }

    private static int counted(String persona) {
        return as(persona)
                .get("/api/v1/returns/threats?organisation=cheshire&assessmentType=any&moderationStatus=any&soc=any"
                        + "&tierNot=any&phaseNotContaining=any")
                .path("parts[0].region.total");
    }

    @Test
    void whoLeavesAGroupSeesNoMore() {
        String group = group("cheshire", "cheshire-lead", "cumbria-analyst");
        String location = identify("cheshire-analyst", "");
        keep("cheshire-lead", location, group).then().statusCode(200);
        as("cumbria-analyst").get(location).then().statusCode(200);

        as("cheshire-lead")
                .delete(GROUPS + "/" + group + "/members/" + userId("cumbria-analyst"))
                .then()
                .statusCode(200);

        as("cumbria-analyst").get(location).then().statusCode(404);
        as("cheshire-lead").get(location).then().statusCode(200);
    }

    @Test
    void aGroupIsKnownPeopledAndOnesOwn() {
        String location = identify("cheshire-analyst", "");
        String empty = group("cheshire");
        String anothers = group("cumbria", "cumbria-lead");
        String withoutMe = group("cheshire", "cheshire-analyst");

        keep("cheshire-lead", location, empty).then().statusCode(422).body("errors.code", contains("empty-group"));
        keep("cheshire-lead", location, anothers)
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-group"))
                .body("errors.pointer", contains("/groups/0"));
        keep("cheshire-lead", location, "cheshire-nothing")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-group"));
        keep("cheshire-lead", location, withoutMe).then().statusCode(403);
        keep("cheshire-analyst", location, withoutMe).then().statusCode(403);
        keep("cumbria-lead", location, anothers).then().statusCode(403);
        as("cheshire-analyst").get(location).then().body("version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\": \"x\"}",
                "{\"groups\": \"cheshire-x\", \"reason\": \"x\"}",
                "{\"groups\": [\"cheshire-x\\u0000\"], \"reason\": \"x\"}",
                "{\"groups\": [\"' or 1=1 --\"], \"reason\": \"x\"}",
                "{\"groups\": null, \"reason\": \"x\"}",
                "{\"groups\": [null], \"reason\": \"x\"}",
                "{\"groups\": []}"
            })
    void whatNamesNoGroupIsRefused(String body) {
        String location = identify("cheshire-analyst", "");
        int status = step("cheshire-lead", location, "need-to-know", body).statusCode();

        assertThat(status).isIn(400, 422);
    }

    @Test
    void aGroupShowsToItsOrganisationAlone() {
        String group = group("cheshire", "cheshire-analyst");

        as("cheshire-lead").get(GROUPS).then().statusCode(200).body("items.code", hasItem(group));
        as("cheshire-lead")
                .get(GROUPS + "/" + group)
                .then()
                .statusCode(200)
                .body("members.userId", contains(userId("cheshire-analyst")));
        as("cumbria-lead").get(GROUPS + "/" + group).then().statusCode(404);
        json("cumbria-lead", "{\"userId\": \"" + userId("cumbria-lead") + "\"}")
                .post(GROUPS + "/" + group + "/members")
                .then()
                .statusCode(404);
        as("cheshire-analyst").get(GROUPS).then().statusCode(403);
        as("cheshire-lead")
                .delete(GROUPS + "/" + group + "/members/nobody")
                .then()
                .statusCode(404);
        json("cheshire-lead", "{\"code\": \"" + group + "\", \"name\": \"Again\"}")
                .post(GROUPS)
                .then()
                .statusCode(409);
        json("cumbria-lead", "{\"code\": \"" + group + "\", \"name\": \"Guess\"}")
                .post(GROUPS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/code"));
        json("cheshire-lead", "{\"code\": \"cheshire-x\", \"name\": \"X\", \"organisation\": \"cumbria\"}")
                .post(GROUPS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/organisation"));
        json("cheshire-lead", "{\"userId\": \"x\", \"from\": \"2020-01-01\"}")
                .post(GROUPS + "/" + group + "/members")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/from"));
    }

    private static Response keep(String persona, String location, String group) {
        return step(persona, location, "need-to-know", """
                {"groups": ["%s"], "reason": "Covert phase"}""".formatted(group));
    }
}
