package rocu.soc.disruption.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.disruption.Api.DISRUPTIONS;
import static rocu.soc.disruption.Api.amend;
import static rocu.soc.disruption.Api.as;
import static rocu.soc.disruption.Api.json;
import static rocu.soc.disruption.Api.record;
import static rocu.soc.disruption.Api.warrant;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.record.Reference;
import rocu.soc.contracts.internal.InternalThreat;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.ExecutedStatements;
import rocu.soc.localstack.testing.PublishedThreats;
import rocu.soc.localstack.testing.TestServers;

/** threat-service does not run here: what is known of threats came by its topic. */
@QuarkusTest
class ThreatLinkTest {

    @Inject
    KnownThreats known;

    private final UUID id = UUID.randomUUID();

    @Test
    void aLinkSettlesWithWhatTheThreatWasAndALaterReclassificationMovesNothing() throws Exception {
        know(PublishedThreats.threat(id, 1, "OCG", "OFFICIAL_SENSITIVE"));

        String location = record("cheshire-analyst", "2022-06-01", against(id));
        as("cheshire-analyst")
                .get(location)
                .then()
                .body("linkStatus", equalTo("SETTLED"))
                .body("threatAtRecording.threatType", equalTo("OCG"))
                .body("threatAtRecording.tier", equalTo(3))
                .body("withinNationalStandard", equalTo(true));

        know(PublishedThreats.threat(id, 2, "VULNERABILITY", "OFFICIAL_SENSITIVE"));
        amend("cheshire-analyst", location, "\"1-FULL\"", "{\"fourP\": \"PREVENT\"}")
                .then()
                .statusCode(200)
                .body("threatAtRecording.threatType", equalTo("OCG"));
        json("cheshire-analyst", warrant("2022-06-01", against(id)))
                .post(DISRUPTIONS)
                .then()
                .statusCode(201)
                .body("threatAtRecording.threatType", equalTo("VULNERABILITY"))
                .body("withinNationalStandard", equalTo(false));
    }

    @Test
    void aDisruptionThatIsLinkedElsewhereMeanwhileFollowsItsOldThreatNoMore() throws Exception {
        know(PublishedThreats.threat(id, 1, "OCG", "OFFICIAL"));
        String location = record("cheshire-analyst", "2022-06-01", against(id));
        String disruption = location.substring(location.lastIndexOf('/') + 1);

        try (Connection linking = TestServers.database().connectAsSuperuser("disruption");
                Statement statement = linking.createStatement()) {
            linking.setAutoCommit(false);
            statement.execute(
                    "update disruption set version = 2, groups = '{operation-dusk}' where id = '" + disruption + "'");
            statement.execute("""
                    insert into disruption_version (record_id, version, changed_by, organisation, region, facts, personal)
                    select record_id, 2, changed_by, organisation, region,
                           jsonb_set(facts, '{threatId}', to_jsonb(gen_random_uuid())), personal
                      from disruption_version where record_id = '%s' and version = 1
                    """.formatted(disruption));
            PublishedThreats.publish(PublishedThreats.threat(id, 2, "VULNERABILITY", "OFFICIAL"));
            Eventually.holds(() -> assertThat(one("""
                    select count(*)::text from pg_stat_activity
                     where datname = 'disruption' and wait_event_type = 'Lock' and query like '%update disruption h%'
                    """)).isEqualTo("1"));
            linking.commit();
        }

        Eventually.holds(
                () -> assertThat(known.find(id).orElseThrow().threatType()).isEqualTo("VULNERABILITY"));
        assertThat(one("select groups::text from disruption where id = '" + disruption + "'"))
                .isEqualTo("{operation-dusk}");
    }

    @Test
    void theCrimeTypeOfAThreatThatHidesItShowsOnNobodyElsesDisruption() throws Exception {
        know(PublishedThreats.threat(id, 1, "OCG", "OFFICIAL_SENSITIVE"));
        json("lancashire-analyst", warrant("2022-06-01", against(id)))
                .post(DISRUPTIONS)
                .then()
                .statusCode(201)
                .body("threatAtRecording.threatType", equalTo("OCG"))
                .body("threatAtRecording.primaryCrimeType", nullValue());
        String location = record("lancashire-analyst", "2022-06-01", against(id));

        as("lancashire-analyst").get(location).then().body("threatAtRecording.primaryCrimeType", nullValue());
        as("lancashire-analyst")
                .get(location + "/versions")
                .then()
                .body("items[0].threatAtRecording.primaryCrimeType", nullValue());
        as("rocu-analyst").get(location).then().body("threatAtRecording.primaryCrimeType", equalTo("DRUG_SUPPLY"));

        know(PublishedThreats.threat(id, 2, "OCG", "OFFICIAL"));
        Eventually.holds(() -> as("lancashire-analyst")
                .get(location)
                .then()
                .body("threatAtRecording.primaryCrimeType", equalTo("DRUG_SUPPLY")));
    }

    /** Since threat-service does not run, nobody can say anything of either; with it both are refused (WorldIT). */
    @Test
    void aHiddenThreatWaitsLikeNone() throws Exception {
        know(PublishedThreats.threat(id, 1, "OCG", "OFFICIAL", "operation-night"));

        try (ExecutedStatements executed = new ExecutedStatements()) {
            for (String persona : List.of("cheshire-analyst", "cheshire-officer")) {
                assertThat(executed.usual(waiting(persona, id)))
                        .isPositive()
                        .isEqualTo(executed.usual(waiting(persona, UUID.randomUUID())));
            }
        }
    }

    private static List<String> waiting(String persona, UUID named) {
        return Stream.generate(() ->
                        json(persona, warrant("2022-06-01", against(named))).post(DISRUPTIONS))
                .limit(5)
                .peek(answer -> answer.then().statusCode(201).body("linkStatus", equalTo("PENDING")))
                .map(answer -> answer.header("Request-Id"))
                .toList();
    }

    @Test
    void theReferenceOfAHiddenThreatIsRefusedLikeThatOfNone() throws Exception {
        String reference = Reference.create("NW").value();
        PublishedThreats.publish(PublishedThreats.threat(id, reference, 1, "OCG", "OFFICIAL", "operation-night"));
        Eventually.holds(() -> assertThat(known.find(id)).isPresent());

        for (String named : List.of(Reference.create("NW").value(), reference)) {
            json("cheshire-analyst", warrant("2022-06-01", ", \"threatReference\": \"" + named + "\""))
                    .post(DISRUPTIONS)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/threatReference"))
                    .body("errors.code", contains("unknown-threat"));
        }
    }

    @Test
    void aThreatThatNobodyCanSayAnythingOfWaitsAndSettles() throws Exception {
        String location = record("cheshire-analyst", "2022-06-01", against(id));
        as("cheshire-analyst")
                .get(location)
                .then()
                .body("linkStatus", equalTo("PENDING"))
                .body("version", equalTo(1));

        know(PublishedThreats.threat(id, 1, "OCG", "OFFICIAL_SENSITIVE"));

        eventually(
                location,
                answer -> answer.body("linkStatus", equalTo("SETTLED"))
                        .body("version", equalTo(2))
                        .body("threatAtRecording.threatType", equalTo("OCG")));
        as("cheshire-analyst")
                .get(location + "/versions")
                .then()
                .body("items.linkStatus", contains("PENDING", "SETTLED"))
                .body("items[1].changedBy", equalTo("disruption-service"));
    }

    @Test
    void aPendingLinkToAHiddenThreatGoesToTheWorklist() throws Exception {
        String location = record("cheshire-analyst", "2022-06-01", against(id));

        know(PublishedThreats.threat(id, 1, "OCG", "OFFICIAL", "operation-night"));

        eventually(location, answer -> answer.body("linkStatus", equalTo("REFUSED")));
        as("cheshire-analyst")
                .queryParam("linkStatus", "REFUSED")
                .queryParam("threatId", id)
                .get(DISRUPTIONS)
                .then()
                .body("items.threatId", contains(id.toString()));
        amend("cheshire-analyst", location, "\"2-FULL\"", "{\"threatId\": null}")
                .then()
                .statusCode(200)
                .body("linkStatus", equalTo("NONE"))
                .body("threatId", nullValue());
    }

    @Test
    void aDisruptionShowsNoMoreThanItsThreatDoesToday() throws Exception {
        know(PublishedThreats.threat(id, 1, "OCG", "OFFICIAL_SENSITIVE"));
        String location = record("cheshire-analyst", "2022-06-01", against(id));

        know(PublishedThreats.threat(id, 2, "OCG", "OFFICIAL_SENSITIVE", "operation-night"));

        Eventually.holds(() -> as("cheshire-analyst").get(location).then().statusCode(404));
        as("rocu-analyst").get(location).then().statusCode(404);
        as("rocu-analyst")
                .queryParam("threatId", id)
                .queryParam("count", true)
                .get(DISRUPTIONS)
                .then()
                .body("items", empty())
                .body("count", equalTo(0));

        know(PublishedThreats.threat(id, 3, "OCG", "OFFICIAL_SENSITIVE"));
        Eventually.holds(() -> as("cheshire-analyst").get(location).then().statusCode(200));
    }

    @Test
    void aDisposedThreatShowsWhatItShowedAndTakesNothingNew() throws Exception {
        know(PublishedThreats.threat(id, 1, "OCG", "OFFICIAL"));
        String location = record("cheshire-analyst", "2022-06-01", against(id));
        String before = as("cheshire-analyst").get(location).path("threatAtRecording.primaryCrimeType");

        PublishedThreats.dispose(id, 2);

        Eventually.holds(() -> json("cheshire-analyst", warrant("2022-06-01", against(id)))
                .post(DISRUPTIONS)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-threat")));
        as("cheshire-analyst").get(location).then().body("threatAtRecording.primaryCrimeType", equalTo(before));
        amend("cheshire-analyst", location, "\"1-FULL\"", "{\"fourP\": \"PREVENT\"}")
                .then()
                .statusCode(200)
                .body("linkStatus", equalTo("SETTLED"))
                .body("threatAtRecording.primaryCrimeType", equalTo(before));
    }

    @Test
    void theNeedToKnowOfAThreatOutlivesIt() throws Exception {
        String group = "night-" + id;
        PublishedThreats.publishGroup(group, "cheshire-analyst");
        know(PublishedThreats.threat(id, 1, "OCG", "OFFICIAL"));
        String location = record("cheshire-analyst", "2022-06-01", against(id));
        know(PublishedThreats.threat(id, 2, "OCG", "OFFICIAL", group));
        Eventually.holds(() -> as("rocu-analyst").get(location).then().statusCode(404));
        Eventually.holds(() -> as("cheshire-analyst").get(location).then().statusCode(200));

        PublishedThreats.dispose(id, 3);
        Eventually.holds(
                () -> assertThat(known.find(id).orElseThrow().record().gone()).isTrue());
        amend("cheshire-analyst", location, "\"1-FULL\"", "{\"fourP\": \"PREVENT\"}")
                .then()
                .statusCode(200);

        as("rocu-analyst").get(location).then().statusCode(404);
        as("cheshire-analyst").get(location).then().statusCode(200);
    }

    @Test
    void onlyWhoMayLinkChangesTheThreat() throws Exception {
        know(PublishedThreats.threat(id, 1, "OCG", "OFFICIAL_SENSITIVE"));
        String location = record("rocu-analyst", "2022-06-01", "");

        amend("rocu-analyst", location, "\"1-FULL\"", "{\"threatId\": \"" + id + "\"}")
                .then()
                .statusCode(403);
    }

    private void know(InternalThreat threat) throws Exception {
        PublishedThreats.publish(threat);
        Eventually.holds(() -> {
            KnownThreat found = known.find(id).orElseThrow(() -> new AssertionError("not known yet"));
            if (!found.threatType().equals(threat.state().threatType())
                    || !found.groups().equals(Set.copyOf(threat.access().groups()))) {
                throw new AssertionError("not learnt yet");
            }
        });
    }

    private static String one(String question) throws SQLException {
        try (Connection connection = TestServers.database().connectAsSuperuser("disruption");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String against(UUID threat) {
        return ", \"threatId\": \"" + threat + "\"";
    }

    private static void eventually(String location, Consumer<ValidatableResponse> holds) throws Exception {
        Eventually.holds(
                () -> holds.accept(as("cheshire-analyst").get(location).then().statusCode(200)));
    }
}
