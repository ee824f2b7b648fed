package rocu.soc.orders.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.orders.Api.as;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.chassis.web.time.Instants;
import rocu.soc.localstack.testing.ServersTestResource;

/** What an administrator does when the law moves. */
@QuarkusTest
@QuarkusTestResource(
        value = ServersTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "orders"),
            @ResourceArg(name = "with", value = "postgres,kafka,keycloak")
        })
class OrderTypeRuleTest {

    private static final String ORDER_TYPES = "/api/v1/order-types/";
    private static final String FROM_2027 = "/rules/2027-01-01";
    private static final String FROM_2028 = "/rules/2028-01-01";

    @Test
    void aNewRowEndsTheOneThatHeldUntilThen() {
        String code = newType();

        state(code + FROM_2028, "").then().statusCode(201).header("Location", ORDER_TYPES + code + FROM_2028);

        as("cheshire-officer")
                .get(ORDER_TYPES + code + FROM_2027)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("validTo", equalTo("2028-01-01"));
        on(code, "2027-12-31").then().body("validFrom", equalTo("2027-01-01"));
        on(code, "2028-01-01").then().body("validFrom", equalTo("2028-01-01"));
        as("admin")
                .get(ORDER_TYPES + code + FROM_2027 + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items[0].rule.validTo", nullValue())
                .body("items[1].rule.validTo", equalTo("2028-01-01"))
                .body("items[1].statedBy", not(equalTo("release")))
                .body("items[1].reason", equalTo("The Act was amended"));
    }

    @Test
    void aCorrectionKeepsWhatWasSaidBefore() throws InterruptedException {
        String code = newType();
        Instant before = Instant.now();
        Thread.sleep(5);

        amend(code, "\"1\"", "\"breach\": \"5 years\"").then().statusCode(200).header("ETag", "\"2\"");

        as("cheshire-officer")
                .get(ORDER_TYPES + code + FROM_2027)
                .then()
                .header("ETag", "\"2\"")
                .body("breach", equalTo("5 years"));
        as("cheshire-officer")
                .queryParam("asKnownAt", Instants.text(before))
                .get("/api/v1/order-types")
                .then()
                .statusCode(200)
                .body("items.find { it.code == '" + code + "' }.breach", equalTo("2 years"));
    }

    @Test
    void theSameContentIsNoNewVersion() {
        String code = newType();

        amend(code, "\"1\"", "").then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void whoDidNotReadTheRowDoesNotChangeIt() {
        String code = newType();

        state(code + FROM_2027, "").then().statusCode(428);
        amend(code, "\"1\"", "\"breach\": \"5 years\"").then().statusCode(200);
        amend(code, "\"1\"", "\"breach\": \"4 years\"").then().statusCode(412);
    }

    @Test
    void rowsOfOneKindOfOrderDoNotMeet() {
        String code = newType();
        state(code + FROM_2028, "").then().statusCode(201);

        state(code + "/rules/2026-01-01", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("detail", containsString("2027-01-01"));
        state(code + "/rules/2027-06-01", ", \"validTo\": \"2027-07-01\"")
                .then()
                .statusCode(409)
                .body("detail", containsString("goes on after"));
        state(code + "/rules/2026-01-01", ", \"validTo\": \"2027-01-01\"")
                .then()
                .statusCode(201);
    }

    @Test
    void aRowThatWasAMistakeNeverHeld() {
        String code = newType();

        amend(code, "\"1\"", "\"validTo\": \"2027-01-01\"").then().statusCode(200);

        as("cheshire-officer").get("/api/v1/order-types").then().body("items.code", not(hasItem(code)));
        as("cheshire-officer").get(ORDER_TYPES + code).then().statusCode(404);
        as("admin").get(ORDER_TYPES + code + FROM_2027).then().statusCode(200).body("validTo", equalTo("2027-01-01"));
    }

    @Test
    void whatShipsIsChangedTheSameWay() {
        as("cheshire-officer").get(ORDER_TYPES + "FPO/rules/2019-01-01").then().statusCode(404);
        String from = as("cheshire-officer").get(ORDER_TYPES + "TRO").path("validFrom");
        as("admin")
                .get(ORDER_TYPES + "TRO/rules/" + from + "/versions")
                .then()
                .body("items[0].statedBy", equalTo("release"))
                .body("items[0].knownFrom", equalTo("1900-01-01T00:00:00.000000Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                    | breach     | 422 | /breach",
                "\"breach\": 5                         | ''         | 400 | /breach",
                "\"durationTypes\": [\"FOR_EVER\"]     | ''         | 422 | /durationTypes/0",
                "\"durationTypes\": []                 | ''         | 422 | /durationTypes",
                "\"subjectKinds\": [\"CASH\",\"CASH\"] | ''         | 422 | /subjectKinds/1",
                "\"maximumPeriod\": \"five years\"     | ''         | 422 | /maximumPeriod",
                "\"minimumPeriod\": \"P3Y\"            | ''         | 422 | /maximumPeriod",
                "\"areas\": [\"atlantis\"]             | ''         | 422 | /areas/0",
                "\"confidence\": \"SURE\"              | ''         | 422 | /confidence",
                "\"validTo\": \"2026-12-31\"           | ''         | 422 | /validTo",
                "\"validFrom\": \"2027-02-01\"         | ''         | 422 | /validFrom",
                "\"code\": \"SCPO\"                    | ''         | 422 | /code",
                "\"colour\": \"red\"                   | ''         | 400 | /colour",
                "''                                    | reason     | 422 | /reason",
                "''                                    | source     | 422 | /source",
            })
    void whatCannotBeStatedIsNamed(String more, String without, int status, String pointer) {
        Response answer = put("NEW_ORDER" + FROM_2027, null, terms(more, without));

        answer.then().statusCode(status).body("errors.pointer", hasItems(pointer));
        as("admin").get(ORDER_TYPES + "NEW_ORDER" + FROM_2027).then().statusCode(404);
    }

    @Test
    void anAddressThatNamesNothingIsRefused() {
        state("Scpo" + FROM_2027, "").then().statusCode(400).body("errors.pointer", contains("code"));
        state("SCPO/rules/2027-02-30", "").then().statusCode(400).body("errors.pointer", contains("validFrom"));
        as("admin").get(ORDER_TYPES + "SCPO/rules/1999-01-01/versions").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"cheshire-lead", "rocu-coordinator", "auditor", "migration"})
    void nobodyElseStatesTheLaw(String persona) {
        as(persona)
                .contentType(ContentType.JSON)
                .body(terms("", ""))
                .put(ORDER_TYPES + "NEW_ORDER" + FROM_2027)
                .then()
                .statusCode(403)
                .body("detail", containsString("order-types:change"));
        as("admin").get("/api/v1/orders").then().statusCode(403);
    }

    @Test
    void theCatalogueIsListedAsItWasKnownBeforeTheSuiteWasThere() {
        as("cheshire-officer")
                .queryParam("asKnownAt", "2023-01-04")
                .get("/api/v1/order-types")
                .then()
                .statusCode(200)
                .body("items", hasSize(26))
                .body("asKnownAt", equalTo("2023-01-04T23:59:59.999999Z"));
    }

    /** Another kind of order, in force from 2027 on. */
    private static String newType() {
        String code = "TEST_"
                + Long.toString(ThreadLocalRandom.current().nextLong(1L << 60), 36)
                        .toUpperCase(Locale.ROOT);
        state(code + FROM_2027, "").then().statusCode(201).header("ETag", "\"1\"");
        return code;
    }

    private static Response on(String code, String day) {
        return as("cheshire-officer").queryParam("validOn", day).get(ORDER_TYPES + code);
    }

    private static Response state(String rule, String more) {
        return put(rule, null, terms(more.isEmpty() ? "" : more.substring(2), ""));
    }

    private static Response amend(String code, String etag, String more) {
        return put(code + FROM_2027, etag, terms(more, ""));
    }

    private static Response put(String rule, @Nullable String etag, String body) {
        var request = as("admin").contentType(ContentType.JSON).body(body);
        return (etag == null ? request : request.header("If-Match", etag)).put(ORDER_TYPES + rule);
    }

    /** Members, the last of the same name counting, without one of them. */
    private static String terms(String more, String without) {
        var terms = new ObjectMapper();
        try {
            var whole = (ObjectNode) terms.readTree("""
                    {"name": "Test order", "statute": "Test Act 2026 s1", "applicants": "Chief officer",
                     "courtAndRoute": "Magistrates; civil", "duration": "At most 2 years", "durationTypes": ["FIXED"],
                     "maximumPeriod": "P2Y", "clock": "FROM_MAKING", "subjectKinds": ["PERSON"], "breach": "2 years",
                     "review": "None", "source": "Test Act 2026", "confidence": "HIGH", "reason": "The Act was amended"}""");
            whole.setAll((ObjectNode) terms.readTree("{" + more + "}"));
            whole.remove(without);
            return whole.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
