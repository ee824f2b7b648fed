package rocu.soc.systemtests.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
            "in-the-past",
            "not-taken",
            "before-its-beginning",
            "before-the-first-day",
            "unknown-organisation",
            "unknown-order-type",
            "unknown-scheme",
            "unknown-threat",
            "unknown-group",
            "not-in-force",
            "not-in-order",
            "incomplete",
            "repeated",
            "differs",
            "not-yours",
            "not-a-code",
            "not-the-address",
            "read-only",
            "not-for-this-scope",
            "not-personal",
            "nothing-to-erase",
            "no-name",
            "no-identifier",
            "shorter-than-minimum");

    /** Members whose codes are in a list that is read, so that no schema has them. */
    private static final Set<String> OF_A_LIST =
            Set.of("/primaryCrimeType", "/crimeTypes", "/places", "/scores/0/factor", "/scores/0/value");

    /** Members that another one makes required, and arrays that a patch may leave out and not clear; the document says so in words. */
    private static final Set<String> REQUIRED_IN_WORDS = Set.of(
            "/categoryRationale",
            "/beneficiary",
            "/handlingConditions",
            "/endsOn",
            "/reason",
            "/rationale",
            "/tier",
            "/members",
            "/names",
            "/places",
            "/sourceSystem",
            "/sourceReference",
            "/recordedBy",
            "/outcomes/0/number",
            "/outcomes/0/pence",
            "/outcomes/0/milligrams",
            "/outcomes/0/substance");

    /**
     * Bodies that are no JSON object, the one about dead letters, of which a sound suite has none, and batches: their items are bodies
     * that are sent alone, and a fault of one stands in an answer that took the others.
     */
    private static final Set<String> NOT_SENT = Set.of(
            "loadDisruptionHistory", "loadOrderHistory", "loadThreatHistory", "discardDeadLetter", "recordDisruptions");

    static List<Bodies.Body> bodies() {
        return Bodies.all();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theServiceTakesWhatTheDocumentTakes(Bodies.Body body, TestSuite suite) throws IOException {
        assertThat(disagreements(suite, body)).isEmpty();
    }

    @Test
    void everyBodyIsSent(TestSuite suite) throws IOException {
        Set<String> operations = new TreeSet<>();
        document(suite)
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("requestBody")) {
                        operations.add(operation.path("operationId").asText());
                    }
                }));
        operations.removeAll(NOT_SENT);
        assertThat(bodies()).extracting(Bodies.Body::operation).containsExactlyInAnyOrderElementsOf(operations);
    }

    /** Where document and service differ, each with what was sent and what was answered. */
    private static List<String> disagreements(TestSuite suite, Bodies.Body body) throws IOException {
        JsonNode document = document(suite);
        JsonNode schemas = document.path("components").path("schemas");
        Operation operation = Operation.of(body.operation(), document);
        Schema judge = judge(operation.schema(), schemas);
        ObjectNode sound = (ObjectNode) JSON.readTree(body.sound());
        Map<String, ObjectNode> variants =
                new TreeMap<>(BodyVariants.of(schemas, resolved(operation.schema(), schemas), sound));
        variants.put("/ as it is", sound);
        assertThat(variants).hasSizeGreaterThan(5);
        String place = body.place().apply(suite);
        List<String> disagreements = new ArrayList<>();
        for (Map.Entry<String, ObjectNode> variant : variants.entrySet()) {
            boolean taken = judge.validate(
                            variant.getValue().toString(),
                            InputFormat.JSON,
                            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .isEmpty();
            String address = body.each() ? body.place().apply(suite) : place;
            RequestSpecification request = as(suite, body.persona()).header("Access-Reason", "Shown by a test");
            Response answer = send(request, operation.method(), address, variant.getValue());
            String name = variant.getKey();
            if (taken
                    ? !isTaken(answer) && !asksForAnotherPermission(name, answer)
                    : !isRefused(answer, name.substring(0, name.indexOf(' ')))) {
                disagreements.add((taken ? "taken by the document: " : "refused by the document: ") + name + " → "
                        + answer.statusCode() + " " + answer.asString());
            }
        }
        return disagreements;
    }

    /** What the document says of an operation. */
    private record Operation(String method, JsonNode schema) {

        static Operation of(String id, JsonNode document) {
            for (JsonNode path : document.path("paths")) {
                for (Map.Entry<String, JsonNode> operation : path.properties()) {
                    if (operation.getValue().path("operationId").asText().equals(id)) {
                        return new Operation(
                                operation.getKey(),
                                operation
                                        .getValue()
                                        .at("/requestBody/content")
                                        .properties()
                                        .iterator()
                                        .next()
                                        .getValue()
                                        .path("schema"));
                    }
                }
            }
            throw new IllegalStateException("The document has no operation " + id);
        }
    }

    private static Response send(RequestSpecification request, String method, String address, ObjectNode body) {
        byte[] sent = body.toString().getBytes(UTF_8);
        return switch (method) {
            case "patch" ->
                request.header("If-Match", "*")
                        .contentType("application/merge-patch+json")
                        .body(sent)
                        .patch(address);
            case "put" ->
                (address.contains("/rules/") ? request.header("If-Match", "*") : request)
                        .contentType(ContentType.JSON)
                        .body(sent)
                        .put(address);
            default -> request.contentType(ContentType.JSON).body(sent).post(address);
        };
    }

    /** A conflict says that the body was read, and that something else stands in its way. */
    private static boolean isTaken(Response answer) {
        return answer.statusCode() < 300
                || answer.statusCode() == 409
                || (answer.statusCode() == 422
                        && !faults(answer).isEmpty()
                        && faults(answer).stream().allMatch(TrueDocumentIT::isOfARule));
    }

    /** To close a threat asks for another permission than to enter another phase. */
    private static boolean asksForAnotherPermission(String name, Response answer) {
        return name.startsWith("/phase the code CLOSED_") && answer.statusCode() == 403;
    }

    private static boolean isOfARule(JsonNode fault) {
        String code = fault.path("code").asText();
        String pointer = fault.path("pointer").asText();
        return RULES.contains(code)
                || (code.equals("unknown-code") && OF_A_LIST.stream().anyMatch(pointer::startsWith))
                || ((code.equals("required") || code.equals("missing")) && REQUIRED_IN_WORDS.contains(pointer));
    }

    private static boolean isRefused(Response answer, String pointer) {
        return (answer.statusCode() == 400 || answer.statusCode() == 422)
                && faults(answer).stream()
                        .anyMatch(fault -> fault.path("pointer").asText().startsWith(pointer));
    }

    private static List<JsonNode> faults(Response answer) {
        try {
            List<JsonNode> faults = new ArrayList<>();
            JSON.readTree(answer.asString()).path("errors").forEach(faults::add);
            return faults;
        } catch (IOException e) {
            return List.of();
        }
    }

    private static JsonNode document(TestSuite suite) throws IOException {
        return JSON.readTree(through(suite)
                .accept(ContentType.JSON)
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
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
}
