package rocu.soc.orders.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.orders.Api.ORDERS;
import static rocu.soc.orders.Api.amend;
import static rocu.soc.orders.Api.as;
import static rocu.soc.orders.Api.grant;
import static rocu.soc.orders.Api.json;
import static rocu.soc.orders.Api.scpo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.record.Reference;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.PublishedThreats;
import rocu.soc.orders.threat.KnownThreats;

/** A need-to-know threat leaves no trace on an order, which stays; its members see the link (docs/policy.md). */
@QuarkusTest
class HiddenLinkTest {

    @Inject
    KnownThreats known;

    private final UUID id = UUID.randomUUID();
    private final Reference reference = Reference.create("NW");
    private final String group = "cheshire-" + UUID.randomUUID();
    private String location = "";
    private String order = "";

    /** An order that Cheshire's coordinator, who is to be a member, linked to a threat in its second version. */
    @BeforeEach
    void linked() throws Exception {
        PublishedThreats.publish(PublishedThreats.threat(id, reference.value(), 1, "OCG", "OFFICIAL_SENSITIVE"));
        Eventually.holds(() -> assertThat(known.find(id)).isPresent());
        location = grant("cheshire-prevent", "2023-03-01", "");
        order = location.substring(location.lastIndexOf('/') + 1);
        amend("cheshire-prevent", location, "\"1-FULL\"", "{\"threatId\": \"" + id + "\"}")
                .then()
                .statusCode(200)
                .body("linkStatus", equalTo("SETTLED"));
        PublishedThreats.publishGroup(group, "cheshire-prevent");
    }

    @Test
    void aNeedToKnowSetLaterHidesTheLinkEverywhereAndTheOrderStays() throws Exception {
        String linked = as("rocu-analyst").get(location).header("ETag");
        of("rocu-analyst", "threat", reference.value()).body("items.id", contains(order));
        of("rocu-analyst", "linkStatus", "NONE").body("items.id", not(hasItem(order)));

        hide();

        for (String persona : List.of("rocu-analyst", "cheshire-analyst")) {
            Set<String> unlinked = members(persona, grant("cheshire-prevent", "2023-03-01", ""));
            assertThat(members(persona, location)).isEqualTo(unlinked);
            as(persona).get(location).then().body("linkStatus", equalTo("NONE"));
            as(persona).get(location + "/versions").then().body("items.linkStatus", contains("NONE", "NONE"));
            as(persona).get(location + "/versions/2").then().body("threatId", nullValue());
            of(persona, "threat", id.toString()).body("items", empty()).body("count", equalTo(0));
            of(persona, "threat", reference.value()).body("items", empty());
            of(persona, "linkStatus", "SETTLED").body("items.id", not(hasItem(order)));
            of(persona, "linkStatus", "NONE")
                    .body("items.id", hasItem(order))
                    .body("items.find { it.id == '" + order + "' }.threatId", nullValue());
        }
        as("rocu-analyst")
                .header("If-None-Match", linked)
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(linked.replace("-linked", "")));
    }

    @Test
    void aMemberSeesTheLinkAndFindsTheOrderByIt() throws Exception {
        hide();

        Eventually.holds(() -> as("cheshire-prevent")
                .get(location)
                .then()
                .statusCode(200)
                .body("linkStatus", equalTo("SETTLED"))
                .body("threatReference", equalTo(reference.value())));
        of("cheshire-prevent", "threat", id.toString()).body("items.id", contains(order));
        of("cheshire-prevent", "linkStatus", "SETTLED").body("items.id", hasItem(order));
        as("cheshire-prevent").get(location + "/versions").then().body("items.linkStatus", contains("NONE", "SETTLED"));
    }

    @Test
    void whoDoesNotSeeTheLinkNeitherTakesItAwayNorLearnsOfIt() throws Exception {
        String managed = json("merseyside-prevent", scpo("2023-03-01", ", \"managingOrganisation\": \"cheshire\""))
                .post(ORDERS)
                .header("Location");
        amend("cheshire-prevent", managed, "\"1-FULL\"", "{\"threatId\": \"" + id + "\"}")
                .then()
                .statusCode(200)
                .body("linkStatus", equalTo("SETTLED"));
        hide();
        Eventually.holds(() -> as("cheshire-prevent").get(managed).then().body("linkStatus", equalTo("SETTLED")));

        amend("merseyside-prevent", managed, "\"2-FULL\"", "{\"threatId\": null}")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("linkStatus", equalTo("NONE"));
        amend("merseyside-prevent", managed, "\"2-FULL\"", "{\"supervision\": \"POLICE\", \"threatId\": null}")
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("linkStatus", equalTo("NONE"));

        as("cheshire-prevent")
                .get(managed)
                .then()
                .body("linkStatus", equalTo("SETTLED"))
                .body("supervision", equalTo("POLICE"));
    }

    @Test
    void aChangeSentAgainShowsALinkNoMoreThatIsHiddenNow() throws Exception {
        String managed = json("merseyside-prevent", scpo("2023-03-01", ", \"managingOrganisation\": \"cheshire\""))
                .post(ORDERS)
                .header("Location");
        amend("cheshire-prevent", managed, "\"1-FULL\"", "{\"threatId\": \"" + id + "\"}")
                .then()
                .statusCode(200);
        String key = UUID.randomUUID().toString();
        supervised(managed, key).body("threatReference", equalTo(reference.value()));

        hide();

        supervised(managed, key)
                .header("Idempotent-Replayed", "true")
                .body("supervision", equalTo("POLICE"))
                .body("linkStatus", equalTo("NONE"))
                .body("threatReference", nullValue());
    }

    private static ValidatableResponse supervised(String order, String key) {
        return as("merseyside-prevent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"2-FULL\"")
                .header("Idempotency-Key", key)
                .body("{\"supervision\": \"POLICE\"}")
                .patch(order)
                .then()
                .statusCode(200);
    }

    @Test
    void aThreatThatWasDisposedOfLeavesNoTraceEither() throws Exception {
        PublishedThreats.dispose(id, 2);

        Eventually.holds(() -> as("cheshire-prevent")
                .get(location)
                .then()
                .body("linkStatus", equalTo("NONE"))
                .body("threatReference", nullValue()));
        of("cheshire-prevent", "threat", reference.value()).body("items", hasSize(0));
    }

    private void hide() throws Exception {
        PublishedThreats.publish(PublishedThreats.threat(id, reference.value(), 2, "OCG", "OFFICIAL_SENSITIVE", group));
        Eventually.holds(() -> as("rocu-analyst").get(location).then().body("linkStatus", equalTo("NONE")));
    }

    private static Set<String> members(String persona, String location) {
        Response answer = as(persona).get(location);
        answer.then().statusCode(200);
        return answer.jsonPath().getMap("").keySet().stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static ValidatableResponse of(String persona, String parameter, String value) {
        return as(persona)
                .queryParam(parameter, value)
                .queryParam("madeFrom", "2023-03-01")
                .queryParam("madeBefore", "2023-03-02")
                .queryParam("count", true)
                .queryParam("limit", 500)
                .get(ORDERS)
                .then()
                .statusCode(200);
    }
}
