package rocu.soc.systemtests.world;

import static org.assertj.core.api.Assertions.assertThat;
import static rocu.soc.systemtests.region.Region.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;
import rocu.soc.systemtests.region.SpanCollector;

/** The logs tell an operator what went wrong, and nobody what stands in a record or in a request. */
@ExtendWith(Region.class)
class LogsIT {

    private static final List<String> SERVICES = List.of("gateway", "threat", "disruption", "orders");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void noWordOfARecordOrARequestStandsInALogOrASpan(TestSuite suite, SpanCollector spans) throws IOException {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        Picture picture = new Picture(suite);

        recorded(picture, canary);
        refused(suite, picture, canary);
        Response last = picture.disruption("cheshire-analyst", UUID.randomUUID());
        String trace = last.header("traceparent").substring(3, 35);
        WorldIT.eventually(() -> assertThat(spans.ofTrace(trace)).isNotEmpty());

        for (String part : List.of("gateway", "threat", "disruption", "orders", "postgres", "kafka")) {
            assertThat(log(suite, part)).as(part).doesNotContainIgnoringCase(canary);
        }
        for (String service : SERVICES) {
            assertThat(log(suite, service)).as(service).doesNotContain("cheshire-analyst", "cheshire-recorder");
        }
        assertThat(spans.holds(canary)).isFalse();
    }

    @Test
    void everyLineOfAServiceIsAnObjectThatNamesItAndTheRequest(TestSuite suite) throws IOException {
        String request = "request-" + UUID.randomUUID();
        suite.kill("orders");
        Response answer;
        try {
            answer = as(suite, "cheshire-analyst").header("Request-Id", request).get("/api/v1/orders");
        } finally {
            suite.restart("orders");
        }
        String trace = answer.header("traceparent").substring(3, 35);

        for (String service : SERVICES) {
            for (JsonNode line : lines(suite, service)) {
                assertThat(line.path("service").asText()).startsWith(service);
                assertThat(line.path("timestamp").asText()).isNotEmpty();
                assertThat(line.path("level").asText()).isNotEmpty();
            }
        }
        assertThat(lines(suite, "gateway"))
                .filteredOn(line -> request.equals(line.at("/mdc/requestId").asText()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.at("/mdc/traceId").asText()).isEqualTo(trace));
    }

    private static void recorded(Picture picture, String canary) {
        picture.post("cheshire-analyst", Picture.THREATS, """
                {"threatType": "OCG", "workingTitle": "%1$s", "primaryCrimeType": "DRUG_SUPPLY", "narrative": "%1$s",
                 "places": ["cheshire"], "contactUnit": "%1$s"}""".formatted(canary))
                .then()
                .statusCode(201);
        picture.post("cheshire-prevent", Picture.ORDERS, """
                {"orderType": "SCPO", "madeOn": "2022-06-01", "durationType": "FIXED", "endsOn": "2027-06-01",
                 "orderSubject": {"kind": "PERSON", "name": "%1$s"}, "terms": "%1$s"}""".formatted(canary))
                .then()
                .statusCode(201);
        String disruption = """
                {"occurredOn": "2022-06-01", "whatWasDone": "%1$s", "fourP": "PURSUE", "sourceReference": "%1$s",
                 "recordedBy": {"userId": "%1$s", "unit": "%1$s"}}""".formatted(canary);
        picture.post("cheshire-recorder", Picture.DISRUPTIONS, disruption)
                .then()
                .statusCode(201);
        picture.post("cheshire-recorder", Picture.DISRUPTIONS, disruption)
                .then()
                .statusCode(409);
    }

    private static void refused(TestSuite suite, Picture picture, String canary) {
        for (String address : List.of(Picture.THREATS, Picture.DISRUPTIONS, Picture.ORDERS)) {
            for (String body : List.of(
                    "{\"" + canary + "\": 1}",
                    "{\"" + canary,
                    "{\"occurredOn\": \"" + canary + "\", \"madeOn\": \"" + canary + "\", \"threatType\": \"" + canary
                            + "\"}",
                    "[\"" + canary + "\"]")) {
                Response answer = as(suite, "cheshire-analyst")
                        .contentType(ContentType.JSON)
                        .header("Access-Reason", canary)
                        .header("Idempotency-Key", canary)
                        .body(body)
                        .post(address);
                assertThat(answer.statusCode()).isBetween(400, 422);
            }
            as(suite, "cheshire-analyst").get(address + "/" + canary + "?" + canary + "=" + canary);
            as(suite, "cheshire-analyst").get(address + "?sort=" + canary + "&cursor=" + canary);
        }
        as(suite, "cheshire-recorder").get("/api/v1/disruptions/by-source/niche/" + canary);
        as(suite, "cheshire-analyst").get("/api/v1/" + canary);
        as(suite, "cheshire-analyst").header("If-None-Match", canary).get(Picture.DISRUPTIONS);
        String code = "cheshire-" + canary;
        picture.post("cheshire-lead", "/api/v1/need-to-know-groups", "{\"code\": \"" + code + "\", \"name\": \"x\"}");
        picture.post("cheshire-lead", "/api/v1/need-to-know-groups", "{\"code\": \"" + code + "\", \"name\": \"x\"}");
    }

    private static List<JsonNode> lines(TestSuite suite, String service) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : log(suite, service).lines().toList()) {
            if (line.startsWith("{")) {
                lines.add(JSON.readTree(line));
            }
        }
        assertThat(lines).isNotEmpty();
        return lines;
    }

    private static String log(TestSuite suite, String part) throws IOException {
        return Files.readString(suite.logs().resolve(part + ".log"));
    }
}
