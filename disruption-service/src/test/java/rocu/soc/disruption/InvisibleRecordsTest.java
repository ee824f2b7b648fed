package rocu.soc.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import rocu.soc.localstack.testing.ApiCaller;

/** Steps of a disruption that the caller may not know of, and calls by its source, tell nothing of it. */
@QuarkusTest
class InvisibleRecordsTest {

    private final Disruptions owner = Disruptions.as("cheshire-analyst");
    private final ObjectNode said = new Facts(new Random(6), LocalDate.of(1948, 1, 1)).lead();
    private final String source = UUID.randomUUID().toString();
    private String id = "";
    private String reference = "";

    @BeforeEach
    void aRecord() {
        Response recorded = owner.put("invisible", source, said);
        id = ApiCaller.json(recorded).get("id").textValue();
        reference = ApiCaller.json(recorded).get("reference").textValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/withdrawals    | {\"reason\": \"x\"} | ''",
                "/withdrawals    | {\"reason\": \"x\"} | \"9-FULL\"",
                "/withdrawals    | {} | ''",
                "/reinstatements | {\"reason\": \"x\"} | ''",
                "/reinstatements | {\"reason\": \"x\"} | \"9-FULL\"",
            })
    void itLooksLikeOneThatNeverWas(String step, String body, String ifMatch) {
        for (String persona : List.of("nca-analyst", "cumbria-recorder")) {
            Response there = send(persona, id + step, body, ifMatch);
            Response nowhere = send(persona, UUID.randomUUID() + step, body, ifMatch);

            assertThat(there.statusCode()).as(persona).isEqualTo(nowhere.statusCode());
            assertThat(withoutRequest(there)).isEqualTo(withoutRequest(nowhere));
        }
    }

    @Test
    void aTakenSourceReferenceDoesNotNameARecordThatItsCallerMayNotSee() {
        ApiCaller officer = Disruptions.as("cheshire-officer").caller();

        Response posted =
                officer.record(said.deepCopy().put("sourceSystem", "invisible").put("sourceReference", source));
        Response onlyIfNew = officer.sending(said).header("If-None-Match", "*").put(bySource(source));

        assertThat(posted.statusCode()).isEqualTo(409);
        assertThat(onlyIfNew.statusCode()).isEqualTo(412);
        assertThat(List.of(posted.asString(), onlyIfNew.asString()))
                .noneMatch(answer -> answer.contains(reference) || answer.contains(id));
    }

    @Test
    void aChangeByTheOwnSourceReferenceDoesNotTellTheVersionOfARecordThatItsCallerMayNotSee() {
        ApiCaller officer = Disruptions.as("cheshire-officer").caller();

        Response there = officer.sending(said).header("If-Match", "\"9-FULL\"").put(bySource(source));
        Response nowhere = officer.sending(said)
                .header("If-Match", "\"9-FULL\"")
                .put(bySource(UUID.randomUUID().toString()));

        assertThat(there.statusCode()).isEqualTo(412);
        assertThat(withoutRequest(there)).isEqualTo(withoutRequest(nowhere));
    }

    @Test
    void aReferenceOfAnotherOrganisationIsFree() {
        Disruptions peer = Disruptions.as("cumbria-analyst");

        peer.caller().get(bySource(source)).then().statusCode(404);
        peer.put("invisible", source, said).then().statusCode(201);
    }

    private static String bySource(String reference) {
        return Disruptions.ALL + "/by-source/invisible/" + reference;
    }

    private static Response send(String persona, String path, String body, String ifMatch) {
        ObjectNode whole = ApiCaller.json(body);
        whole.putObject("recordedBy").put("userId", "pc1").put("unit", "Front office");
        RequestSpecification request = Disruptions.as(persona).caller().sending(whole);
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return request.post(Disruptions.ALL + "/" + path);
    }

    private static ObjectNode withoutRequest(Response answer) {
        return ApiCaller.json(answer).without(List.of("requestId"));
    }
}
