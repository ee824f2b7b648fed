package rocu.soc.systemtests.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static rocu.soc.systemtests.region.Region.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/** The same request has one effect however often it comes; of two editors one wins and the other loses nothing. */
@ExtendWith(Region.class)
class OneEffectIT {

    private static final String DISRUPTIONS = "/api/v1/disruptions";
    private static final String WARRANT =
            "{\"occurredOn\": \"2022-06-01\", \"whatWasDone\": \"Warrant\", \"fourP\": \"PURSUE\"}";

    @Test
    void twentyTwinsAtOnceRecordOneDisruption(TestSuite suite) {
        String key = UUID.randomUUID().toString();

        List<Response> answers = atOnce(20, () -> post(suite, key));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.header("Idempotent-Replayed") == null))
                .hasSize(1);
    }

    @Test
    void aRequestSentAgainGetsTheFirstAnswer(TestSuite suite) {
        String key = UUID.randomUUID().toString();
        Response first = post(suite, key);

        Response second = post(suite, key);

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void ofManyEditorsOneWins(TestSuite suite) {
        String location = post(suite, UUID.randomUUID().toString()).header("Location");

        List<Response> answers = atOnce(
                8, () -> amend(suite, location, "\"1-FULL\"", UUID.randomUUID().toString()));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 412))
                .hasSize(7);
        as(suite, "cheshire-analyst").get(location).then().body("version", equalTo(2));
    }

    /** Each writer amends both records, one in this order and one in the other. */
    @Test
    void writersThatOverlapOnTwoRecordsLeaveEveryVersion(TestSuite suite) {
        String one = post(suite, UUID.randomUUID().toString()).header("Location");
        String two = post(suite, UUID.randomUUID().toString()).header("Location");
        int each = 10;

        List<Boolean> done = inParallel(
                List.of(() -> amendUntilTaken(suite, each, one, two), () -> amendUntilTaken(suite, each, two, one)));

        assertThat(done).containsOnly(true);
        for (String location : List.of(one, two)) {
            Response versions =
                    as(suite, "cheshire-analyst").queryParam("limit", 500).get(location + "/versions");
            List<Integer> numbers = versions.path("items.version");
            List<String> from = versions.path("items.knownFrom");
            List<String> to = versions.path("items.knownTo");
            assertThat(numbers).hasSize(1 + 2 * each).isSorted();
            assertThat(from).isSorted();
            assertThat(to.subList(0, 2 * each)).isEqualTo(from.subList(1, 1 + 2 * each));
        }
    }

    private static boolean amendUntilTaken(TestSuite suite, int times, String... locations) {
        for (int i = 0; i < times; i++) {
            for (String location : locations) {
                int status;
                do {
                    String etag = as(suite, "cheshire-analyst").get(location).header("ETag");
                    status = amend(suite, location, etag, UUID.randomUUID().toString())
                            .statusCode();
                } while (status == 412);
                assertThat(status).isEqualTo(200);
            }
        }
        return true;
    }

    private static Response amend(TestSuite suite, String location, String etag, String narrative) {
        return as(suite, "cheshire-analyst")
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body("{\"whatWasDone\": \"" + narrative + "\"}")
                .patch(location);
    }

    private static Response post(TestSuite suite, String key) {
        return as(suite, "cheshire-analyst")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(WARRANT)
                .post(DISRUPTIONS);
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) {
        return inParallel(Collections.nCopies(times, call));
    }

    private static <T> List<T> inParallel(List<Callable<T>> calls) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
