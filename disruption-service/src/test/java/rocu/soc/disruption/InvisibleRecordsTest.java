package rocu.soc.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.localstack.testing.ServersTestResource;

/** Whatever is sent to a record that the caller may not know of, the answer is the one for a record that never was. */
@QuarkusTest
@QuarkusTestResource(
        value = ServersTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "disruption"),
            @ResourceArg(name = "with", value = "postgres,kafka,keycloak")
        })
class InvisibleRecordsTest {

    private static final String PATCH = "application/merge-patch+json";
    private static final String JSON = "application/json";

    private final Disruptions owner = Disruptions.as("cheshire-analyst");
    private final ObjectNode said = new Facts(new Random(6), LocalDate.of(1948, 1, 1)).lead();
    private final String source = UUID.randomUUID().toString();
    private String id = "";
    private String reference = "";

    @BeforeEach
    void aRecord() {
        Response recorded = owner.put("invisible", source, said);
        id = Disruptions.json(recorded).get("id").textValue();
        reference = Disruptions.json(recorded).get("reference").textValue();
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
                "PATCH |                              | {\"fourP\": \"NONE\"} | *",
                "PATCH |                              | {\"nothing\": 1} | *",
                "PATCH |                              | {\"reference\": \"x\"} | *",
                "POST  | /withdrawals                 | {\"reason\": \"x\"} | ''",
                "POST  | /withdrawals                 | {\"reason\": \"x\"} | \"9-FULL\"",
                "POST  | /withdrawals                 | {} | ''",
                "POST  | /reinstatements              | {\"reason\": \"x\"} | ''",
                "POST  | /reinstatements              | {\"reason\": \"x\"} | \"9-FULL\"",
            })
    void itLooksLikeOneThatNeverWas(String method, String suffix, String body, String ifMatch) {
        for (String persona : List.of("nca-analyst", "cumbria-recorder")) {
            Disruptions stranger = Disruptions.as(persona);
            String path = suffix == null ? "" : suffix;

            Response there = send(stranger, method, id + path, body, ifMatch);
            Response nowhere = send(stranger, method, UUID.randomUUID() + path, body, ifMatch);

            assertThat(there.statusCode()).as(persona).isEqualTo(nowhere.statusCode());
            assertThat(withoutRequest(there)).isEqualTo(withoutRequest(nowhere));
        }
    }

    @Test
    void aTakenSourceReferenceDoesNotNameARecordThatItsCallerMayNotSee() {
        Disruptions officer = Disruptions.as("cheshire-officer");

        Response posted =
                officer.record(said.deepCopy().put("sourceSystem", "invisible").put("sourceReference", source));
        Response onlyIfNew = officer.sending(said)
                .header("If-None-Match", "*")
                .put(Disruptions.ALL + "/by-source/invisible/" + source);

        assertThat(posted.statusCode()).isEqualTo(409);
        assertThat(onlyIfNew.statusCode()).isEqualTo(412);
        assertThat(List.of(posted.asString(), onlyIfNew.asString()))
                .noneMatch(answer -> answer.contains(reference) || answer.contains(id));
    }

    @Test
    void aChangeByTheOwnSourceReferenceDoesNotTellTheVersionOfARecordThatItsCallerMayNotSee() {
        Disruptions officer = Disruptions.as("cheshire-officer");

        Response there = officer.sending(said)
                .header("If-Match", "\"9-FULL\"")
                .put(Disruptions.ALL + "/by-source/invisible/" + source);
        Response nowhere = officer.sending(said)
                .header("If-Match", "\"9-FULL\"")
                .put(Disruptions.ALL + "/by-source/invisible/" + UUID.randomUUID());

        assertThat(there.statusCode()).isEqualTo(412);
        assertThat(withoutRequest(there)).isEqualTo(withoutRequest(nowhere));
    }

    @Test
    void aReferenceOfAnotherOrganisationIsFree() {
        Disruptions peer = Disruptions.as("cumbria-analyst");

        peer.get(Disruptions.ALL + "/by-source/invisible/" + source).then().statusCode(404);
        peer.put("invisible", source, said).then().statusCode(201);
    }

    private static Response send(Disruptions caller, String method, String path, String body, String ifMatch) {
        RequestSpecification request = body.isEmpty()
                ? caller.request()
                : caller.sending(method.equals("PATCH") ? PATCH : JSON, withRecorder(body));
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return request.request(method, Disruptions.ALL + "/" + path);
    }

    private static String withRecorder(String body) {
        ObjectNode whole = Disruptions.json(body);
        whole.putObject("recordedBy").put("userId", "pc1").put("unit", "Front office");
        return whole.toString();
    }

    private static ObjectNode withoutRequest(Response answer) {
        return Disruptions.json(answer).without(List.of("requestId"));
    }
}
