package rocu.soc.orders.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static rocu.soc.orders.Api.ORDERS;
import static rocu.soc.orders.Api.amend;
import static rocu.soc.orders.Api.anyReference;
import static rocu.soc.orders.Api.as;
import static rocu.soc.orders.Api.grant;
import static rocu.soc.orders.Api.json;
import static rocu.soc.orders.Api.scpo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.record.Reference;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.ExecutedStatements;
import rocu.soc.localstack.testing.PublishedThreats;
import rocu.soc.orders.threat.KnownThreats;

/** How an order is linked to a threat. threat-service does not run here: what is known of threats came by its topic. */
@QuarkusTest
class ThreatLinkTest {

    @Inject
    KnownThreats known;

    @Inject
    PublishedOrders published;

    private final UUID id = UUID.randomUUID();
    private final Reference reference = Reference.create("NW");

    @Test
    void aThreatThatShowsIsLinkedByItsIdOrItsReference() throws Exception {
        know(1);

        for (String named : new String[] {byId(), byReference()}) {
            json("cheshire-prevent", scpo("2024-03-01", named))
                    .post(ORDERS)
                    .then()
                    .statusCode(201)
                    .header("ETag", endsWith("-linked\""))
                    .body("linkStatus", equalTo("SETTLED"))
                    .body("threatId", equalTo(id.toString()))
                    .body("threatReference", equalTo(reference.value()));
        }
        json("cheshire-prevent", scpo("2024-03-01", byId() + named(Reference.create("NW"))))
                .post(ORDERS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/threatReference"));
    }

    /** threat-service does not run here, so that nobody can say anything of either; with it both are refused (WorldIT). */
    @Test
    void aHiddenThreatWaitsLikeNone() throws Exception {
        know(1, "cheshire-night");
        String none = ", \"threatId\": \"%s\"".formatted(UUID.randomUUID());
        String noneByReference =
                ", \"threatReference\": \"%s\"".formatted(Reference.create("NW").value());

        try (ExecutedStatements executed = new ExecutedStatements()) {
            assertThat(executed.usual(waiting(byId())))
                    .isPositive()
                    .isEqualTo(executed.usual(waiting(none)))
                    .isEqualTo(executed.usual(waiting(byReference())))
                    .isEqualTo(executed.usual(waiting(noneByReference)));
        }

        String location = grant("cheshire-prevent", "2024-03-01", "");
        amend("cheshire-prevent", location, "\"1-FULL\"", "{\"threatId\": \"" + id + "\"}")
                .then()
                .statusCode(200)
                .body("linkStatus", equalTo("PENDING"));
        json("cheshire-prevent", scpo("2024-03-01", ", \"threatReference\": \"NW-0000-0001\""))
                .post(ORDERS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/threatReference"))
                .body("errors.code", contains("unknown-threat"));
    }

    private static List<String> waiting(String named) {
        return Stream.generate(() ->
                        json("cheshire-prevent", scpo("2024-03-01", named)).post(ORDERS))
                .limit(5)
                .peek(answer -> answer.then().statusCode(201).body("linkStatus", equalTo("PENDING")))
                .map(answer -> answer.header("Request-Id"))
                .toList();
    }

    @Test
    void aThreatThatNobodyCanSayAnythingOfWaitsUnseenAndSettles() throws Exception {
        String location = grant("cheshire-prevent", "2024-03-01", byReference());
        as("cheshire-prevent")
                .get(location)
                .then()
                .body("linkStatus", equalTo("PENDING"))
                .body("threatReference", equalTo(reference.value()));
        as("cheshire-analyst")
                .get(location)
                .then()
                .statusCode(200)
                .body("linkStatus", equalTo("NONE"))
                .body("threatReference", nullValue());
        published.assertLinked(location, 1, null);

        know(1);

        Eventually.holds(() -> as("cheshire-prevent")
                .get(location)
                .then()
                .header("ETag", startsWith("\"2-FULL"))
                .body("linkStatus", equalTo("SETTLED"))
                .body("threatId", equalTo(id.toString())));
        as("cheshire-analyst").get(location).then().body("threatReference", equalTo(reference.value()));
        published.assertLinked(location, 2, id);
        Response versions = as("rocu-analyst").get(location + "/versions");
        versions.then()
                .body("items.linkStatus", contains("NONE", "SETTLED"))
                .body("items.changedBy", everyItem(equalTo(versions.<String>path("items[0].changedBy"))))
                .body("items.reason", everyItem(nullValue()));
    }

    @Test
    void aThreatThatStaysHiddenGoesToTheWorklistOfWhoNamedItWhenTheDayIsOver() throws Exception {
        String location = grant("cheshire-prevent", "2024-03-01", byId());

        know(1, "cheshire-night");

        as("cheshire-prevent").get(location).then().body("linkStatus", equalTo("PENDING"));
        Eventually.holds(() -> as("cheshire-prevent").get(location).then().body("linkStatus", equalTo("REFUSED")));
        as("cheshire-analyst")
                .queryParam("linkStatus", "REFUSED")
                .queryParam("threat", id)
                .get(ORDERS)
                .then()
                .body("items.threatId", contains(id.toString()));
        as("rocu-analyst")
                .queryParam("linkStatus", "REFUSED")
                .get(ORDERS)
                .then()
                .statusCode(200)
                .body("items", empty());
        as("rocu-analyst").get(location).then().statusCode(200).body("linkStatus", equalTo("NONE"));
        published.assertLinked(location, 2, null);

        amend("cheshire-prevent", location, "\"2-FULL\"", "{\"threatId\": null}")
                .then()
                .statusCode(200)
                .body("linkStatus", equalTo("NONE"))
                .body("threatId", nullValue());
    }

    @Test
    void namingAThreatAnotherWayTakesThePlaceOfBothItsNames() throws Exception {
        know(1);
        String location = grant("cheshire-prevent", "2024-03-01", byId());
        UUID other = UUID.randomUUID();
        Reference otherReference = Reference.create("NW");
        PublishedThreats.publish(
                PublishedThreats.threat(other, otherReference.value(), 1, "OCG", "OFFICIAL_SENSITIVE"));
        Eventually.holds(() -> assertThat(known.find(other)).isPresent());

        amend("cheshire-prevent", location, "\"1-FULL\"", "{\"threatReference\": \"" + reference + "\"}")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        amend("cheshire-prevent", location, "\"1-FULL\"", "{\"threatReference\": \"" + otherReference + "\"}")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("threatId", equalTo(other.toString()));
        published.assertLinked(location, 2, other);
    }

    @Test
    void aLinkOfHistoryIsTakenAsItWasAndShowsOnceItsThreatIsKnown() throws Exception {
        String source = anyReference();
        String line = """
                {"organisation": "cheshire", "sourceSystem": "legacy", "sourceReference": "%s", "actor": "analyst-7",
                 "knownFrom": "2020-07-01T09:00:00Z", "orderType": "SCPO", "madeOn": "2020-06-01", "endsOn": "2025-06-01",
                 "durationType": "FIXED", "orderSubject": {"kind": "PERSON", "name": "Alex Example"},
                 "threatReference": "%s"}""".formatted(source, reference).replace("\n", " ");
        load(line).then().statusCode(200).body("loaded", equalTo(1));
        as("cheshire-prevent")
                .queryParam("sourceReference", source)
                .get(ORDERS)
                .then()
                .body("items.linkStatus", contains("NONE"));

        know(1);

        as("cheshire-analyst")
                .queryParam("sourceReference", source)
                .queryParam("threat", id)
                .get(ORDERS)
                .then()
                .body("items.linkStatus", contains("SETTLED"))
                .body("items.threatId", contains(id.toString()))
                .body("items.version", contains(1));
        load(line).then().statusCode(200).body("repeated", equalTo(1));
    }

    private static Response load(String line) {
        return as("migration")
                .contentType("application/x-ndjson")
                .body(line.getBytes(UTF_8))
                .post(ORDERS + "/historic-loads");
    }

    private void know(int sequence, String... groups) throws Exception {
        PublishedThreats.publish(
                PublishedThreats.threat(id, reference.value(), sequence, "OCG", "OFFICIAL_SENSITIVE", groups));
        Eventually.holds(() -> assertThat(known.find(id)).isPresent());
    }

    private String byId() {
        return ", \"threatId\": \"" + id + "\"";
    }

    private String byReference() {
        return named(reference);
    }

    private static String named(Reference reference) {
        return ", \"threatReference\": \"" + reference + "\"";
    }
}
