package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Together;

/** Loads and the seal that ends them: what was loaded is there, what was refused left nothing, and nothing follows. */
@QuarkusTest
class SealTest {

    private static final int LOADS = 12;
    private static final String OWNER = "lancashire";
    private static final String SEAL = Sample.STOPS + "/histories/" + OWNER + "/seals";

    private final ApiCaller reader = Sample.as("lancashire-analyst");
    private final Facts facts = new Facts(new Random(4), LocalDate.of(1947, 1, 1));

    @Test
    void whatLoadsAndSealLeaveIsWhatTheyAnswered() {
        List<String> sources = Stream.generate(UUID::randomUUID)
                .limit(LOADS)
                .map(UUID::toString)
                .toList();
        List<String> lines = sources.stream().map(this::line).toList();

        List<Response> answers = Together.call(
                LOADS + 1,
                number -> number == LOADS
                        ? Sample.as("admin").request().post(SEAL)
                        : Sample.as("migration").load(lines.get(number)));

        assertThat(answers.getLast().statusCode()).isEqualTo(200);
        Instant sealed = Instant.now();
        List<ObjectNode> rows = reader.rows(Sample.STOPS + "?sourceSystem=seal&asKnownAt=" + sealed, () -> 500);
        assertThat(rows)
                .extracting(row -> row.get("sourceReference").textValue())
                .containsExactlyInAnyOrderElementsOf(sources.stream()
                        .filter(source -> answers.get(sources.indexOf(source)).statusCode() == 200)
                        .toList());
        assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 403);
        assertThat(provisional(sealed)).isNotEmpty().doesNotContain(OWNER);
        Response late = Sample.as("migration").load(line(UUID.randomUUID().toString()));
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(ApiCaller.json(late).get("type").textValue()).isEqualTo("/problems/history-sealed");
    }

    private List<String> provisional(Instant at) {
        ObjectNode list = ApiCaller.json(reader.ask(Sample.STOPS + "?sourceSystem=seal&asKnownAt=" + at));
        return list.get("provisional")
                .valueStream()
                .map(node -> node.textValue())
                .toList();
    }

    private String line(String source) {
        return facts.own()
                        .put("organisation", OWNER)
                        .put("sourceSystem", "seal")
                        .put("sourceReference", source)
                        .put("knownFrom", "2018-05-01T08:00:00Z")
                        .put("actor", "clerk-7")
                + "\n";
    }
}
