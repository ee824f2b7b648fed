package rocu.soc.threat.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.group;
import static rocu.soc.threat.Api.identify;
import static rocu.soc.threat.Api.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.contracts.internal.InternalDisruption;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.ServersTestResource;
import rocu.soc.localstack.testing.TestServers;

/** The other services do not run here: what is known of their records came by their topics. */
@QuarkusTest
@QuarkusTestResource(
        value = ServersTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "threat"),
            @ResourceArg(name = "with", value = "postgres,kafka,keycloak")
        })
class ActivityTest {

    @Inject
    PublishedActivity published;

    private String location;
    private UUID threat;

    @SuppressWarnings("NullAway.Init") // made before each test
    ActivityTest() {}

    @BeforeEach
    void aThreatOfCheshire() {
        location = identify("cheshire-analyst", "");
        threat = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    @Test
    void aThreatOnWhichNothingWasDoneSaysSo() {
        activity("cheshire-analyst")
                .statusCode(200)
                .header("Cache-Control", "private, no-cache, no-transform")
                .body("lastDisruptionOn", nullValue())
                .body("disruptions.count", equalTo(0))
                .body("disruptions.byFourP", equalTo(Map.of("PURSUE", 0, "PREVENT", 0, "PROTECT", 0, "PREPARE", 0)))
                .body("orders.count", equalTo(0))
                .body("orders.lastMadeOn", nullValue())
                .body("asOf", notNullValue());
    }

    @Test
    void disruptionsCountUntilTheyAreWithdrawnOrMovedAway() throws Exception {
        InternalDisruption first = published.disruption(threat, "cheshire", "2022-06-01", "PURSUE");
        InternalDisruption second = published.disruption(threat, "cheshire", "2022-07-01", "PREVENT");
        InternalDisruption third = published.disruption(threat, "cheshire", "2022-08-01", "PREVENT");
        published.publish(first);
        published.publish(second);
        published.publish(third);
        eventually(
                "cheshire-analyst",
                answer -> answer.body("lastDisruptionOn", equalTo("2022-08-01"))
                        .body("disruptions.count", equalTo(3))
                        .body("disruptions.byFourP.PURSUE", equalTo(1))
                        .body("disruptions.byFourP.PREVENT", equalTo(2)));

        published.publish(published.next(third, "WITHDRAWN", threat));
        published.publish(published.next(second, "RECORDED", null));
        eventually(
                "cheshire-analyst",
                answer -> answer.body("lastDisruptionOn", equalTo("2022-06-01"))
                        .body("disruptions.count", equalTo(1))
                        .body("disruptions.byFourP.PREVENT", equalTo(0)));

        published.disposed(first);
        eventually("cheshire-analyst", answer -> answer.body("disruptions.count", equalTo(0)));
    }

    @Test
    void whatWasLoadedCountsAndALinkThatNobodySettledDoesNot() throws Exception {
        InternalDisruption one = published.disruption(threat, "cheshire", "2019-06-01", "PROTECT");
        published.publish(new InternalDisruption(
                one.aggregate(),
                UUID.randomUUID(),
                one.reference(),
                1,
                one.provenance(),
                one.access(),
                published.state("RECORDED", "2022-09-01", "PURSUE", threat, "PENDING")));
        published.publish(new InternalDisruption(
                one.aggregate(),
                one.id(),
                one.reference(),
                1,
                PublishedActivity.provenance(true),
                one.access(),
                one.state()));

        eventually(
                "cheshire-analyst",
                answer -> answer.body("disruptions.count", equalTo(1)).body("lastDisruptionOn", equalTo("2019-06-01")));
    }

    @Test
    void aNeedToKnowDisruptionCountsForItsMembersAlone() throws Exception {
        String code = group("cheshire", "cheshire-lead");
        published.publish(published.disruption(threat, "cheshire", "2022-06-01", "PURSUE"));
        published.publish(published.disruption(threat, "cheshire", "2022-10-01", "PREPARE", code));

        eventually(
                "cheshire-lead",
                answer -> answer.body("disruptions.count", equalTo(2)).body("lastDisruptionOn", equalTo("2022-10-01")));
        for (String reader : new String[] {"cheshire-analyst", "rocu-analyst"}) {
            activity(reader)
                    .body("disruptions.count", equalTo(1))
                    .body("disruptions.byFourP.PREPARE", equalTo(0))
                    .body("lastDisruptionOn", equalTo("2022-06-01"));
        }
    }

    @Test
    void theNeedToKnowOfTheThreatIsTodays() throws Exception {
        String code = group("cheshire", "cheshire-lead", "cheshire-analyst");
        needToKnow("[\"" + code + "\"]");
        published.publish(published.disruption(threat, "cheshire", "2022-06-01", "PURSUE", code));
        eventually("cheshire-analyst", answer -> answer.body("disruptions.count", equalTo(1)));
        activity("rocu-analyst").statusCode(404);

        needToKnow("[]");

        activity("rocu-analyst").statusCode(200).body("disruptions.count", equalTo(1));
    }

    @Test
    void whoSeesASummaryOfTheThreatSeesOneDay() throws Exception {
        published.publish(published.disruption(threat, "cheshire", "2022-06-01", "PURSUE"));
        eventually("cheshire-analyst", answer -> answer.body("disruptions.count", equalTo(1)));

        Map<String, ?> shown =
                activity("lancashire-analyst").statusCode(200).extract().path("");

        assertThat(shown.keySet()).containsExactlyInAnyOrder("lastDisruptionOn", "asOf");
        assertThat(shown.get("lastDisruptionOn")).isEqualTo("2022-06-01");
        activity("inspector").statusCode(403);
        activity("partner-hmpps").statusCode(403);
    }

    /** Of another force's disruption an affected force sees the day, and not what kind it was. */
    @Test
    void whatALevelHidesDoesNotCount() throws Exception {
        location = identify("cheshire-analyst", ", \"affectedOrganisations\": [\"merseyside\"]");
        threat = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        published.publish(published.disruption(threat, "cheshire", "2022-06-01", "PURSUE"));
        published.publish(published.order(threat, "cheshire", "2022-05-01"));
        eventually(
                "cheshire-analyst",
                answer -> answer.body("disruptions.byFourP.PURSUE", equalTo(1))
                        .body("orders.count", equalTo(1))
                        .body("orders.lastMadeOn", equalTo("2022-05-01")));

        activity("merseyside-analyst")
                .body("lastDisruptionOn", equalTo("2022-06-01"))
                .body("disruptions.count", equalTo(1))
                .body("disruptions.byFourP.PURSUE", equalTo(0))
                .body("orders.count", equalTo(1))
                .body("orders.lastMadeOn", nullValue());
        activity("cheshire-recorder")
                .body("disruptions", not(anEmptyMap()))
                .body("disruptions.count", equalTo(1))
                .body("orders", nullValue());
    }

    @Test
    void aThreatIsFoundByTheLastDisruptionThatShows() throws Exception {
        String code = group("cheshire", "cheshire-lead");
        published.publish(published.disruption(threat, "cheshire", "2022-06-01", "PURSUE"));
        published.publish(published.disruption(threat, "cheshire", "2022-10-01", "PREPARE", code));
        eventually("cheshire-lead", answer -> answer.body("disruptions.count", equalTo(2)));

        undisruptedSince("2022-06-02", "cheshire-analyst").body("items.id", hasItem(threat.toString()));
        undisruptedSince("2022-06-01", "cheshire-analyst").body("items.id", not(hasItem(threat.toString())));
        undisruptedSince("2022-06-02", "cheshire-lead").body("items.id", not(hasItem(threat.toString())));
        undisruptedSince("2022-10-02", "cheshire-lead").body("items.id", hasItem(threat.toString()));
    }

    @Test
    void aThreatOnWhichNothingWasEverDoneIsFoundToo() {
        undisruptedSince("2022-06-02", "cheshire-analyst").body("items.id", hasItem(threat.toString()));
        as("cheshire-analyst")
                .get("/api/v1/threats?lastDisruptionBefore=2022-06-02&asKnownAt=2022-01-01")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("not-of-the-past"));
    }

    @Test
    void thePastIsNotAskedHere() {
        as("cheshire-analyst")
                .queryParam("asKnownAt", "2022-06-01")
                .get(location + "/activity")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-parameter"));
    }

    @Test
    void everyLookIsLogged() throws Exception {
        String request = UUID.randomUUID().toString();

        as("cheshire-analyst")
                .header("Request-Id", request)
                .get(location + "/activity")
                .then()
                .statusCode(200);

        try (Connection connection = TestServers.database().connectAsSuperuser("threat");
                PreparedStatement select = connection.prepareStatement(
                        "select operation || ' ' || records[1] from audit_entry where request_id = ?")) {
            select.setString(1, request);
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("CONSULTATION " + threat);
            }
        }
    }

    private ValidatableResponse activity(String persona) {
        return as(persona).get(location + "/activity").then();
    }

    private void eventually(String persona, Consumer<ValidatableResponse> expected) throws Exception {
        Eventually.holds(() -> expected.accept(activity(persona).statusCode(200)));
    }

    private void needToKnow(String groups) {
        step("cheshire-lead", location, "need-to-know", "{\"groups\": " + groups + ", \"reason\": \"Source\"}")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse undisruptedSince(String day, String persona) {
        return as(persona)
                .get("/api/v1/threats?limit=500&lastDisruptionBefore=" + day)
                .then()
                .statusCode(200);
    }
}
