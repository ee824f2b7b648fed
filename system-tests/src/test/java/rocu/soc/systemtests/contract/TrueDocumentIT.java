package rocu.soc.systemtests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static rocu.soc.systemtests.region.Region.as;
import static rocu.soc.systemtests.region.Region.through;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/**
 * The API document says of a body what its reader enforces: what the schema refuses, the service refuses too, naming the member; and
 * what the schema takes, the service refuses only for a rule that no schema can say.
 */
@ExtendWith(Region.class)
class TrueDocumentIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Codes of faults that follow from other members, from what the database holds, or from the day. */
    private static final Set<String> RULES = Set.of(
            "in-the-future",
            "not-taken",
            "before-its-beginning",
            "unknown-organisation",
            "unknown-order-type",
            "unknown-threat",
            "not-in-force",
            "differs",
            "not-yours",
            "unknown-code-of-list",
            "out-of-range");

    /** Members that another one makes required; the document says so in words. */
    private static final Set<String> REQUIRED_BY_ANOTHER = Set.of(
            "/categoryRationale",
            "/beneficiary",
            "/handlingConditions",
            "/endsOn",
            "/reason",
            "/sourceSystem",
            "/sourceReference",
            "/outcomes/0/number",
            "/outcomes/0/pence",
            "/outcomes/0/milligrams",
            "/outcomes/0/substance");

    @Test
    void aDisruptionIsRecordedAsTheDocumentSays(TestSuite suite) throws IOException {
        assertThat(disagreements(suite, "post", "/api/v1/disruptions", "/api/v1/disruptions", "cheshire-analyst", """
                {"occurredOn": "2022-06-01", "whatWasDone": "Warrant at a cannabis farm", "fourP": "PURSUE",
                 "disruptionType": "LEAD", "assessmentCategory": "MINOR", "categoryRationale": "One grower less",
                 "marking": "OFFICIAL", "contactUnit": "SOC unit",
                 "outcomes": [{"type": "DRUGS", "pence": 500, "milligrams": 90000, "substance": "cannabis"}],
                 "recordedBy": {"userId": "pc1234", "unit": "Macclesfield"}}
                """))
                .isEmpty();
    }

    @Test
    void aDisruptionIsAmendedAsTheDocumentSays(TestSuite suite) throws IOException {
        String made = made(suite, "/api/v1/disruptions", "cheshire-analyst", """
                {"occurredOn": "2022-06-01", "whatWasDone": "Warrant", "fourP": "PURSUE"}
                """);
        assertThat(disagreements(suite, "patch", "/api/v1/disruptions/{id}", made, "cheshire-analyst", """
                {"occurredOn": "2022-06-01", "whatWasDone": "Warrant at a cannabis farm", "fourP": "PURSUE",
                 "assessmentCategory": "MINOR", "categoryRationale": "One grower less", "contactUnit": "SOC unit",
                 "outcomes": [{"type": "ARRESTS", "number": 2}], "reason": "More was learnt",
                 "recordedBy": {"userId": "pc1234", "unit": "Macclesfield"}}
                """))
                .isEmpty();
    }

    @Test
    void anOrderIsRecordedAsTheDocumentSays(TestSuite suite) throws IOException {
        assertThat(disagreements(suite, "post", "/api/v1/orders", "/api/v1/orders", "cheshire-prevent", """
                {"orderType": "SCPO", "madeOn": "2022-06-01", "inForceFrom": "2022-06-02", "durationType": "FIXED",
                 "endsOn": "2026-06-01", "court": "Crown Court at Chester", "terms": "No more than one mobile telephone",
                 "startsOnRelease": false, "powerOfArrest": true,
                 "orderSubject": {"kind": "PERSON", "name": "Alex Example", "dateOfBirth": "1990-01-01",
                                  "identifiers": [{"scheme": "PNC", "value": "2001/1234567X"}]},
                 "managingOrganisation": "cheshire", "managingUnit": "SOC unit", "manager": {"userId": "pc1", "name": "Pat"},
                 "subjectLocation": "COMMUNITY", "supervision": "POLICE", "residenceOrganisation": "cheshire",
                 "marking": "OFFICIAL_SENSITIVE", "handling": "C", "handlingConditions": "Ask the unit first",
                 "recordedBy": {"userId": "pc1234", "unit": "Macclesfield"}}
                """))
                .isEmpty();
    }

    @Test
    void anOrderIsAmendedAsTheDocumentSays(TestSuite suite) throws IOException {
        String made = made(suite, "/api/v1/orders", "cheshire-prevent", """
                {"orderType": "SCPO", "madeOn": "2022-06-01", "durationType": "FIXED", "endsOn": "2026-06-01",
                 "orderSubject": {"kind": "PERSON", "name": "Alex Example"}}
                """);
        assertThat(disagreements(suite, "patch", "/api/v1/orders/{id}", made, "cheshire-prevent", """
                {"terms": "No more than one mobile telephone", "managingUnit": "SOC unit",
                 "manager": {"userId": "pc1", "name": "Pat"}, "subjectLocation": "LICENCE", "supervision": "PROBATION",
                 "reason": "More was learnt", "recordedBy": {"userId": "pc1234", "unit": "Macclesfield"}}
                """))
                .isEmpty();
    }

    /** Where document and service differ, each with what was sent and what was answered. */
    private static List<String> disagreements(
            TestSuite suite, String method, String operation, String address, String persona, String body)
            throws IOException {
        JsonNode document = JSON.readTree(through(suite)
                .accept(ContentType.JSON)
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        JsonNode schemas = document.path("components").path("schemas");
        JsonNode content = document.path("paths")
                .path(operation)
                .path(method)
                .path("requestBody")
                .path("content");
        JsonNode schema = content.properties().iterator().next().getValue().path("schema");
        Schema judge = judge(schema, schemas);
        Map<String, ObjectNode> variants =
                new TreeMap<>(BodyVariants.of(schemas, resolved(schema, schemas), (ObjectNode) JSON.readTree(body)));
        assertThat(variants).hasSizeGreaterThan(20);
        List<String> disagreements = new ArrayList<>();
        variants.forEach((name, variant) -> {
            boolean taken = judge.validate(
                            variant.toString(),
                            InputFormat.JSON,
                            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .isEmpty();
            Response answer = send(as(suite, persona), method, address, variant);
            String pointer = name.substring(0, name.indexOf(' '));
            if (taken ? !isTaken(answer) : !isRefused(answer, pointer)) {
                disagreements.add((taken ? "taken by the document: " : "refused by the document: ") + name + " → "
                        + answer.statusCode() + " " + answer.asString());
            }
        });
        return disagreements;
    }

    private static Response send(RequestSpecification request, String method, String address, ObjectNode body) {
        return method.equals("patch")
                ? request.header("If-Match", "*")
                        .contentType("application/merge-patch+json")
                        .body(body.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .patch(address)
                : request.contentType(ContentType.JSON).body(body.toString()).post(address);
    }

    private static boolean isTaken(Response answer) {
        return answer.statusCode() < 300
                || (answer.statusCode() == 422
                        && faults(answer)
                                .allMatch(fault ->
                                        RULES.contains(fault.path("code").asText())
                                                || REQUIRED_BY_ANOTHER.contains(
                                                        fault.path("pointer").asText())));
    }

    private static boolean isRefused(Response answer, String pointer) {
        return (answer.statusCode() == 400 || answer.statusCode() == 422)
                && faults(answer)
                        .anyMatch(fault -> fault.path("pointer").asText().startsWith(pointer));
    }

    private static Stream<JsonNode> faults(Response answer) {
        try {
            List<JsonNode> faults = new ArrayList<>();
            JSON.readTree(answer.asString()).path("errors").forEach(faults::add);
            return faults.stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Schema judge(JsonNode schema, JsonNode schemas) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("allOf", JSON.createArrayNode().add(schema));
        whole.putObject("components").set("schemas", schemas);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
    }

    private static JsonNode resolved(JsonNode schema, JsonNode schemas) {
        String ref = schema.path("$ref").asText();
        return ref.isEmpty() ? schema : schemas.path(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static String made(TestSuite suite, String address, String persona, String body) {
        return as(suite, persona)
                .contentType(ContentType.JSON)
                .body(body)
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
