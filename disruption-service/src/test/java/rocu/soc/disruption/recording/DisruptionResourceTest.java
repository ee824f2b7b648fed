package rocu.soc.disruption.recording;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.ServersTestResource;
import rocu.soc.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(
        value = ServersTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "disruption"),
            @ResourceArg(name = "with", value = "postgres,kafka,keycloak")
        })
class DisruptionResourceTest {

    private static final String DISRUPTIONS = "/api/v1/disruptions";
    private static final String WARRANT = """
            {"occurredOn": "2022-06-01", "whatWasDone": "Warrant at a cannabis farm; two arrests", "fourP": "PURSUE",
             "contactUnit": "Cheshire SOC unit"%s}""";

    @Test
    void whatWasRecordedIsReadAgain() {
        String location = record("cheshire-officer", WARRANT.formatted("")).header("Location");

        as("cheshire-officer")
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1-FULL\"")
                .header("Cache-Control", "private, no-cache, no-transform")
                .body("occurredOn", equalTo("2022-06-01"))
                .body("fourP", equalTo("PURSUE"))
                .body("organisation", equalTo("cheshire"))
                .body("marking", equalTo("OFFICIAL_SENSITIVE"))
                .body("assessmentCategory", equalTo("UNASSESSED"))
                .body("reference", matchesPattern("NW-[0-9A-Z]{4}-[0-9A-Z]{4}"));
    }

    @ParameterizedTest
    @CsvSource({
        "cheshire-analyst, 200, FULL",
        "rocu-analyst,     200, FULL",
        "rocta-moderator,  200, FULL",
        "cumbria-analyst,  200, SUMMARY",
        "cumbria-recorder, 404, ''",
        "cumbria-officer,  404, ''",
        "nca-analyst,      404, ''",
        "partner-hmpps,    403, ''",
        "inspector,        403, ''",
        "auditor,          403, ''",
        "admin,            403, ''",
    })
    void everybodySeesWhatThePolicyGives(String persona, int status, String level) {
        String location = record("cheshire-officer", WARRANT.formatted("")).header("Location");

        Response answer = as(persona).get(location);

        answer.then().statusCode(status);
        if (level.equals("SUMMARY")) {
            answer.then()
                    .header("ETag", "\"1-SUMMARY\"")
                    .body("organisation", equalTo("cheshire"))
                    .body("contactUnit", equalTo("Cheshire SOC unit"))
                    .body("whatWasDone", nullValue())
                    .body("fourP", nullValue());
        }
        if (status >= 400) {
            answer.then().contentType("application/problem+json").body(not(containsString("cannabis")));
        }
    }

    @Test
    void anotherOfficersSubmissionIsInvisibleToAnOfficer() {
        String location = record("cheshire-analyst", WARRANT.formatted("")).header("Location");

        as("cheshire-officer").get(location).then().statusCode(404);
    }

    @Test
    void aRecordedDisruptionOfAForceSystemNeedsItsSourceAndItsRecorder() {
        post("cheshire-recorder", WARRANT.formatted(""))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/sourceReference", "/recordedBy"));
    }

    @Test
    void theSameSourceReferenceIsRecordedOnce() {
        String body = WARRANT.formatted("""
                , "sourceReference": "%s", "recordedBy": {"userId": "pc1234", "unit": "Macclesfield"}""".formatted(UUID.randomUUID()));

        record("cheshire-recorder", body);

        post("cheshire-recorder", body)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/source-reference-taken"));
    }

    @Test
    void onlyTheRocuRecordsSupportAndNamesWhomItBenefited() {
        post("cheshire-analyst", WARRANT.formatted(", \"disruptionType\": \"SUPPORT\", \"beneficiary\": \"cumbria\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/disruptionType"));
        String location = record(
                        "rocu-analyst",
                        WARRANT.formatted(", \"disruptionType\": \"SUPPORT\", \"beneficiary\": \"cumbria\""))
                .header("Location");
        as("cumbria-analyst").get(location).then().statusCode(200).body("whatWasDone", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|/occurredOn",
                "{\"occurredOn\": \"2022-13-01\", \"whatWasDone\": \"x\", \"fourP\": \"PURSUE\"}|422|/occurredOn",
                "{\"occurredOn\": \"0000-01-01\", \"whatWasDone\": \"x\", \"fourP\": \"PURSUE\"}|422|/occurredOn",
                "{\"occurredOn\": \"2199-01-01\", \"whatWasDone\": \"x\", \"fourP\": \"PURSUE\"}|422|/occurredOn",
                "{\"occurredOn\": \"2022-01-01\", \"whatWasDone\": \" \", \"fourP\": \"PURSUE\"}|422|/whatWasDone",
                "{\"occurredOn\": \"2022-01-01\", \"whatWasDone\": \"x\", \"fourP\": \"ARREST\"}|422|/fourP",
                "{\"occurredOn\": 20220101, \"whatWasDone\": \"x\", \"fourP\": \"PURSUE\"}|400|/occurredOn",
                "{\"occurredOn\": \"2022-01-01\", \"whatWasDone\": \"x\", \"fourP\": \"PURSUE\", \"foo\": 1}|400|/foo",
                "{\"occurredOn\": |400|''",
                "[1]|400|''",
            })
    void badInputIsNamedByItsPlace(String body, int status, String pointer) {
        post("cheshire-officer", body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("requestId", notNullValue());
    }

    @Test
    void aGradeNeedsARationale() {
        post("cheshire-officer", WARRANT.formatted(", \"assessmentCategory\": \"MAJOR\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/categoryRationale"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-organisation", "two-organisations", "unknown-organisation"})
    void exactlyOneKnownOrganisationIsNeeded(String persona) {
        post(persona, WARRANT.formatted(""))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/unknown-organisation"));
    }

    @Test
    void frameworkFailuresAreProblemsToo() {
        given().contentType(ContentType.JSON)
                .post(DISRUPTIONS)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json");
        given().header("Authorization", "Bearer not.a.token")
                .get(DISRUPTIONS + "/1")
                .then()
                .statusCode(401);
        as("cheshire-officer")
                .get(DISRUPTIONS + "/not-an-id")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        as("cheshire-officer")
                .delete(DISRUPTIONS)
                .then()
                .statusCode(405)
                .header("Allow", "GET, POST")
                .contentType("application/problem+json");
        as("cheshire-officer")
                .delete(DISRUPTIONS + "/1/versions")
                .then()
                .statusCode(405)
                .header("Allow", "GET")
                .body("type", equalTo("/problems/method-not-allowed"));
        as("cheshire-officer")
                .contentType("text/plain")
                .body("x")
                .post(DISRUPTIONS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        as("cheshire-officer")
                .accept("image/png")
                .get(DISRUPTIONS + "/" + UUID.randomUUID())
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void anUnknownParameterIsRefusedAndNamed() {
        as("cheshire-officer")
                .queryParam("organisation", "cheshire")
                .get(DISRUPTIONS + "/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.pointer", hasItem("organisation"));
    }

    @Test
    void aCompressedBodyIsRefused() {
        as("cheshire-officer")
                .contentType(ContentType.JSON)
                .header("Content-Encoding", "gzip")
                .body(WARRANT.formatted(""))
                .post(DISRUPTIONS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void theCallersRequestIdComesBack() {
        given().header("Request-Id", "force-system-0001")
                .get("/nowhere")
                .then()
                .header("Request-Id", "force-system-0001");
    }

    private static Response record(String persona, String body) {
        Response answer = post(persona, body);
        answer.then().statusCode(201).header("Location", matchesPattern("/api/v1/disruptions/[0-9a-f-]{36}"));
        return answer;
    }

    private static Response post(String persona, String body) {
        return as(persona).contentType(ContentType.JSON).body(body).post(DISRUPTIONS);
    }

    private static RequestSpecification as(String persona) {
        return given().header("Authorization", "Bearer " + TestServers.token(persona));
    }

    @ParameterizedTest
    @CsvSource({"CASH, pence, 12.5, ence", "DRUGS, milligrams, 0.5, milligrams"})
    void anAmountOfAnotherUnitIsToldWhichIsWanted(String type, String member, String amount, String unit) {
        String outcome = """
                , "outcomes": [{"type": "%s", "substance": "cannabis", "%s": %s}]""".formatted(type, member, amount);

        post("cheshire-analyst", WARRANT.formatted(outcome))
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString(unit));
    }
}
