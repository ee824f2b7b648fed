package rocu.soc.systemtests.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.systemtests.region.Region.as;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/**
 * Through the door a records manager finds what is held of a person in all services, and two of them erase it so that no
 * database holds it any more, while every figure stays.
 */
@ExtendWith(Region.class)
class ErasureIT {

    private static final String RECORD = """
            {"scope": "RECORD", "ground": "RIGHT_TO_ERASURE", "reason": "Request 2026/17"}""";

    /** A name that nobody else has. */
    private final String word = "zq" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void whatIsHeldOfAPersonIsFoundInEveryServiceAndVersion(TestSuite suite) {
        String threat = threat(suite);
        patch(suite, "cheshire-analyst", threat, "{\"workingTitle\": \"Operation Heron\"}");
        String disruption = disruption(suite, threat);
        String order = order(suite);

        ask(suite, "cheshire-records", "ZOË " + word)
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("items.kind", containsInAnyOrder("threat", "disruption", "order"))
                .body("items.id", containsInAnyOrder(id(threat), id(disruption), id(order)))
                .body("items.find { it.kind == 'threat' }.matchedOn", equalTo(List.of("/workingTitle")))
                .body("items.find { it.kind == 'threat' }.held.versions[0].workingTitle", equalTo("Zoe " + word))
                .body("items.find { it.kind == 'threat' }.held.record.workingTitle", equalTo("Operation Heron"))
                .body("items.find { it.kind == 'order' }.matchedOn", hasItems("/orderSubject/name", "/terms"))
                .body("items.find { it.kind == 'order' }.held.record.orderSubject.dateOfBirth", equalTo("1980-02-03"));
        question(
                        suite,
                        "cheshire-records",
                        "{\"identifiers\": [{\"scheme\": \"pnc\", \"value\": \"" + word.toUpperCase(Locale.ROOT)
                                + "-7\"}]}")
                .body("items.id", equalTo(List.of(id(order))))
                .body("items[0].matchedOn", equalTo(List.of("/orderSubject/identifiers")));
        question(suite, "cheshire-records", "{\"names\": [\"" + word + "\"], \"records\": [\"" + id(threat) + "\"]}")
                .body("items.id", equalTo(List.of(id(threat))));
        ask(suite, "merseyside-records", "Zoë " + word).statusCode(200).body("items", empty());
        ask(suite, "cheshire-records", word.substring(1)).statusCode(200).body("items", empty());
        as(suite, "cheshire-records")
                .contentType(ContentType.JSON)
                .body("{\"names\": [\"" + word + "\"]}")
                .post("/api/v1/subject-access")
                .then()
                .statusCode(400);
    }

    @Test
    void ofADisposedThreatNoDatabaseHoldsAnythingPersonal(TestSuite suite) throws Exception {
        String threat = threat(suite);
        assess(suite, threat);
        String disruption = disruption(suite, threat);
        String figures = figures(suite);
        Eventually.holds(() ->
                as(suite, "cheshire-analyst").get(threat + "/activity").then().body("disruptions.count", equalTo(1)));

        String erasure = dispose(suite, threat);

        Eventually.holds(() -> progress(suite, erasure)
                .body("services.service", hasItems("threat-service", "disruption-service", "orders-service"))
                .body("services.heard", everyItem(equalTo(true)))
                .body("services.copies", everyItem(empty())));
        progress(suite, erasure)
                .body("complete", equalTo(false))
                .body("services.find { it.service == 'threat-service' }.topicUntil", notNullValue());
        String disposed = dispose(suite, disruption);
        Eventually.holds(() -> progress(suite, disposed)
                .body("services.service", hasItems("threat-service", "disruption-service", "orders-service"))
                .body("services.heard", everyItem(equalTo(true)))
                .body("services.copies", everyItem(empty())));
        for (String service : List.of("threat", "disruption", "orders", "gateway")) {
            assertThat(Traces.of(word, suite, service)).isEmpty();
        }
        assertThat(figures(suite)).isEqualTo(figures);
        as(suite, "cheshire-analyst")
                .get(threat)
                .then()
                .statusCode(200)
                .body("workingTitle", nullValue())
                .body("erased", hasItem("/workingTitle"));
        as(suite, "cheshire-analyst")
                .get(threat + "/assessments")
                .then()
                .statusCode(200)
                .body("items[0].rationale", nullValue())
                .body("items[0].erased", hasItems("/rationale", "/scores/evidence"));
        Eventually.holds(() -> as(suite, "admin")
                .get("/api/v1/operations/reconciliation")
                .then()
                .statusCode(200)
                .body("equal", equalTo(true)));
    }

    @Test
    void anErasureIsCompleteWhenEveryServiceSaysSo(TestSuite suite) throws Exception {
        String order = order(suite);
        suite.kill("disruption");
        String erasure;
        try {
            erasure = dispose(suite, order);
            progress(suite, erasure)
                    .body("complete", equalTo(false))
                    .body("services.findAll { !it.answered }.service", equalTo(List.of("disruption-service")));
        } finally {
            suite.restart("disruption");
        }

        Eventually.holds(() -> progress(suite, erasure).body("complete", equalTo(true)));
        as(suite, "cheshire-reviewer")
                .get("/api/v1/erasures?status=CARRIED_OUT")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(erasure));
        as(suite, "merseyside-records")
                .get("/api/v1/erasures/" + erasure)
                .then()
                .statusCode(404);
    }

    private String threat(TestSuite suite) {
        return made(suite, "cheshire-analyst", "/api/v1/threats", """
                {"threatType": "PRIORITY_INDIVIDUAL", "workingTitle": "Zoe %1$s", "primaryCrimeType": "DRUG_SUPPLY",
                 "places": ["cheshire"], "narrative": "%1$s buys"}""".formatted(word));
    }

    private void assess(TestSuite suite, String threat) {
        made(suite, "cheshire-analyst", threat + "/assessments", """
                {"scheme": "illustrative-tactical", "rationale": "%1$s was seen",
                 "scores": [{"factor": "PHYSICAL", "value": "SERIOUS", "evidence": "%1$s", "confidence": "LOW"}]}""".formatted(word));
    }

    private String disruption(TestSuite suite, String threat) {
        return made(suite, "cheshire-analyst", "/api/v1/disruptions", """
                {"occurredOn": "2021-06-01", "whatWasDone": "Zoe %s was arrested", "fourP": "PURSUE", "threatId": "%s"}""".formatted(word, id(threat)));
    }

    private String order(TestSuite suite) {
        return made(suite, "cheshire-prevent", "/api/v1/orders", """
                {"orderType": "SCPO", "madeOn": "2021-06-01", "durationType": "UNTIL_FURTHER_ORDER",
                 "terms": "Zoe %1$s must not buy", "orderSubject":
                 {"kind": "PERSON", "name": "%1$s, Zoe", "dateOfBirth": "1980-02-03",
                  "identifiers": [{"scheme": "PNC", "value": "%1$s/7"}]}}""".formatted(word));
    }

    private static String made(TestSuite suite, String persona, String address, String body) {
        return as(suite, persona)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void patch(TestSuite suite, String persona, String address, String patch) {
        as(suite, persona)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(address)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse ask(TestSuite suite, String persona, String name) {
        return question(suite, persona, "{\"names\": [\"" + name + "\"]}");
    }

    private static ValidatableResponse question(TestSuite suite, String persona, String question) {
        return as(suite, persona)
                .contentType(ContentType.JSON)
                .header("Access-Reason", "Request 2026/17")
                .body(question)
                .post("/api/v1/subject-access")
                .then();
    }

    /** Returns the id of the erasure. */
    private static String dispose(TestSuite suite, String record) throws Exception {
        String erasure = as(suite, "cheshire-records")
                .contentType(ContentType.JSON)
                .body(RECORD)
                .post(record + "/erasures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Eventually.holds(() -> as(suite, "cheshire-reviewer")
                .contentType(ContentType.JSON)
                .body("{\"decision\": \"CARRY_OUT\"}")
                .post(record + "/erasures/" + erasure + "/decision")
                .then()
                .statusCode(200));
        return erasure;
    }

    private static ValidatableResponse progress(TestSuite suite, String erasure) {
        return as(suite, "cheshire-records")
                .get("/api/v1/erasures/" + erasure)
                .then()
                .statusCode(200);
    }

    /** What is counted of the day of these tests, for who counts every record and for who counts what shows. */
    private static String figures(TestSuite suite) {
        return Stream.of("inspector", "cheshire-analyst", "rocta-moderator")
                .map(persona -> as(suite, persona)
                        .get("/api/v1/returns/disruptions?from=2021-06-01&to=2021-06-02")
                        .then()
                        .statusCode(200)
                        .extract()
                        .body()
                        .asString()
                        .replaceAll("\"asKnownAt\":\"[^\"]*\"", ""))
                .collect(Collectors.joining("\n"));
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
