package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.ExecutedStatements;

/** Whatever is sent to a record that the caller may not know of, the answer is the one for a record that never was. */
@QuarkusTest
class InvisibleRecordsTest {

    private static final String PATCH = "application/merge-patch+json";
    private static final String JSON = "application/json";

    private final ApiCaller owner = Sample.as("cheshire-analyst");
    private final ObjectNode said = new Facts(new Random(6), LocalDate.of(1948, 1, 1)).own();
    private final String source = UUID.randomUUID().toString();
    private String id = "";
    private String reference = "";

    @BeforeEach
    void aRecord() {
        Response recorded = owner.record(sourced());
        id = ApiCaller.json(recorded).get("id").textValue();
        reference = ApiCaller.json(recorded).get("reference").textValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET   |                              | '' | ''",
                "GET   | ?asKnownAt=2020-01-01        | '' | ''",
                "GET   | /versions                    | '' | ''",
                "GET   | /versions?asKnownAt=2020-01-01 | '' | ''",
                "GET   | /versions/1                  | '' | ''",
                "GET   | /versions/x                  | '' | ''",
                "PATCH |                              | {} | ''",
                "PATCH |                              | {} | *",
                "PATCH |                              | {} | \"1-FULL\"",
                "PATCH |                              | {} | \"9-FULL\"",
                "PATCH |                              | {\"outcome\": \"FLIGHT\"} | *",
                "PATCH |                              | {\"nothing\": 1} | *",
                "PATCH |                              | {\"reference\": \"x\"} | *",
            })
    void itLooksLikeOneThatNeverWas(String method, String suffix, String body, String ifMatch) {
        for (String persona : List.of("nca-analyst", "cumbria-recorder")) {
            ApiCaller stranger = Sample.as(persona);
            String path = suffix == null ? "" : suffix;

            Response there = send(stranger, method, id + path, body, ifMatch);
            Response nowhere = send(stranger, method, UUID.randomUUID() + path, body, ifMatch);

            assertThat(there.statusCode()).as(persona).isEqualTo(nowhere.statusCode());
            assertThat(withoutRequest(there)).isEqualTo(withoutRequest(nowhere));
        }
    }

    /** Two hundred pairs of questions, one about the hidden record and one about none, in an order that is drawn. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET   |             | ''",
                "GET   | /versions   | ''",
                "GET   | /versions/1 | ''",
                "PATCH |             | {\"outcome\": \"FLIGHT\"}",
            })
    void itCostsNoMoreStatementsThanOneThatNeverWas(String method, String suffix, String body) {
        ApiCaller stranger = Sample.as("cumbria-recorder");
        String path = suffix == null ? "" : suffix;
        List<String> there = new ArrayList<>();
        List<String> nowhere = new ArrayList<>();
        Random random = new Random(method.length() + path.length());

        try (ExecutedStatements executed = new ExecutedStatements()) {
            for (int pair = 0; pair < 50; pair++) {
                boolean first = random.nextBoolean();
                for (boolean hidden : new boolean[] {first, !first}) {
                    String asked = hidden ? id : UUID.randomUUID().toString();
                    Response answer = send(stranger, method, asked + path, body, body.isEmpty() ? "" : "*");
                    answer.then().statusCode(404);
                    (hidden ? there : nowhere).add(answer.header("Request-Id"));
                }
            }
            assertThat(executed.usual(nowhere)).isPositive();
            assertThat(executed.usual(there)).isEqualTo(executed.usual(nowhere));
        }
    }

    @Test
    void aTakenSourceReferenceDoesNotNameARecordThatItsCallerMayNotSee() {
        Response posted = Sample.as("cheshire-officer").record(sourced());

        assertThat(posted.statusCode()).isEqualTo(409);
        assertThat(posted.asString()).doesNotContain(reference, id);
    }

    @Test
    void aReferenceOfAnotherOrganisationIsFree() {
        Sample.as("cumbria-analyst").record(sourced()).then().statusCode(201);
    }

    private ObjectNode sourced() {
        return said.deepCopy().put("sourceSystem", "invisible").put("sourceReference", source);
    }

    private static Response send(ApiCaller caller, String method, String path, String body, String ifMatch) {
        RequestSpecification request = body.isEmpty()
                ? caller.request()
                : caller.sending(method.equals("PATCH") ? PATCH : JSON, withRecorder(body));
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return request.request(method, Sample.STOPS + "/" + path);
    }

    private static String withRecorder(String body) {
        ObjectNode whole = ApiCaller.json(body);
        whole.putObject("recordedBy").put("userId", "pc1").put("unit", "Front office");
        return whole.toString();
    }

    private static ObjectNode withoutRequest(Response answer) {
        return ApiCaller.json(answer).without(List.of("requestId"));
    }
}
