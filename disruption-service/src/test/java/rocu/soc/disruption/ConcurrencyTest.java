package rocu.soc.disruption;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Together;

/** A disruption that is put or withdrawn many times at once is put or withdrawn once. */
@QuarkusTest
class ConcurrencyTest {

    private static final int MANY = 20;

    private final Disruptions analyst = Disruptions.as("cheshire-analyst");
    private final Facts facts = new Facts(new Random(7), LocalDate.of(1955, 1, 1));

    @Test
    void theSamePutRecordsOnce() {
        String reference = UUID.randomUUID().toString();
        ObjectNode body = facts.lead();

        List<Response> answers = Together.call(MANY, number -> analyst.put("put-in-parallel", reference, body));

        assertThat(statuses(answers)).isEqualTo(Map.of(201, 1L, 200, (long) MANY - 1));
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(versions(ApiCaller.json(answers.getFirst()).get("id").textValue()))
                .hasSize(1);
    }

    @Test
    void ofManyWithdrawalsOneHasAnEffect() {
        String id = analyst.caller().recorded(facts.lead());

        List<Response> answers = Together.call(MANY, number -> analyst.withdraw(id));

        assertThat(statuses(answers)).isEqualTo(Map.of(200, 1L, 409, (long) MANY - 1));
        assertThat(versions(id)).hasSize(2);
    }

    private List<ObjectNode> versions(String id) {
        return analyst.caller().rows(Disruptions.ALL + "/" + id + "/versions", () -> 500);
    }

    private static Map<Integer, Long> statuses(List<Response> answers) {
        return answers.stream().collect(groupingBy(Response::statusCode, counting()));
    }
}
