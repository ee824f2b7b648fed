package rocu.soc.sample;

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

/** Of several editors one wins, and the others lose nothing; what is sent twice at once is there once. */
@QuarkusTest
class ConcurrencyTest {

    private static final int MANY = 20;

    private final ApiCaller analyst = Sample.as("cheshire-analyst");
    private final Facts facts = new Facts(new Random(7), LocalDate.of(1955, 1, 1));

    @Test
    void ofManyEditorsOneWins() {
        String id = analyst.recorded(facts.own());

        List<Response> answers = Together.call(
                MANY,
                number -> analyst.amend(id, "\"1-FULL\"", ApiCaller.json("{\"account\": \"Editor " + number + "\"}")));

        assertThat(statuses(answers)).isEqualTo(Map.of(200, 1L, 412, (long) MANY - 1));
        Response winner = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow();
        assertThat(analyst.get(Sample.STOPS + "/" + id).asString()).isEqualTo(winner.asString());
        assertThat(versions(id)).hasSize(2);
    }

    @Test
    void twoWritersOfTheSameRecordsInOppositeOrderLeaveGaplessVersions() {
        List<String> ids = List.of(analyst.recorded(facts.own()), analyst.recorded(facts.own()));

        List<Long> amended = Together.call(2, writer -> {
            long successes = 0;
            for (int round = 0; round < MANY; round++) {
                for (String id : writer == 0 ? ids : ids.reversed()) {
                    successes += amendAsItStands(id, "Writer " + writer + ", round " + round) ? 1 : 0;
                }
            }
            return successes;
        });

        ids.forEach(id -> assertGapless(versions(id)));
        assertThat(ids.stream().mapToLong(id -> versions(id).size() - 1L).sum())
                .isEqualTo(amended.getFirst() + amended.getLast());
    }

    @Test
    void twoLoadsOfTheSameLinesInOppositeOrderLoadThemOnce() {
        ApiCaller migration = Sample.as("migration");
        for (int round = 0; round < 3; round++) {
            String one = line();
            String other = line();

            List<Response> answers =
                    Together.call(3, number -> migration.load(number % 2 == 0 ? one + other : other + one));

            assertThat(statuses(answers)).isEqualTo(Map.of(200, 3L));
            assertThat(answers.stream()
                            .mapToInt(answer ->
                                    ApiCaller.json(answer).get("loaded").asInt()))
                    .containsExactlyInAnyOrder(2, 0, 0);
        }
    }

    @Test
    void manyReadersAtOnceAreAllAnswered() {
        String id = analyst.recorded(facts.own());

        List<Response> answers = Together.call(3 * MANY, number -> analyst.get(Sample.STOPS + "/" + id));

        assertThat(statuses(answers)).isEqualTo(Map.of(200, 3L * MANY));
    }

    private boolean amendAsItStands(String id, String text) {
        String etag = analyst.get(Sample.STOPS + "/" + id).header("ETag");
        Response answer = analyst.amend(id, etag, ApiCaller.json("{\"account\": \"" + text + "\"}"));
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 412);
        return answer.statusCode() == 200;
    }

    private static void assertGapless(List<ObjectNode> versions) {
        for (int i = 0; i < versions.size(); i++) {
            ObjectNode version = versions.get(i);
            assertThat(version.get("version").asInt()).isEqualTo(i + 1);
            assertThat(version.path("knownTo").asText())
                    .isEqualTo(
                            i + 1 < versions.size()
                                    ? versions.get(i + 1).get("knownFrom").asText()
                                    : "");
        }
    }

    private List<ObjectNode> versions(String id) {
        return analyst.rows(Sample.STOPS + "/" + id + "/versions", () -> 500);
    }

    private String line() {
        return facts.own()
                        .put("organisation", "cheshire")
                        .put("sourceSystem", "loads-in-parallel")
                        .put("sourceReference", UUID.randomUUID().toString())
                        .put("knownFrom", "2019-05-01T08:00:00Z")
                        .put("actor", "clerk-7")
                + "\n";
    }

    private static Map<Integer, Long> statuses(List<Response> answers) {
        return answers.stream().collect(groupingBy(Response::statusCode, counting()));
    }
}
