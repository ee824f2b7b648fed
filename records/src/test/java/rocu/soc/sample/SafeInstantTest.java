package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.chassis.web.time.Instants;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.Together;

/** A question about an instant is not answered while somebody may still write what was known then. */
@QuarkusTest
class SafeInstantTest {

    private static final int WRITES = 8;
    private static final LocalDate DAY = LocalDate.of(1953, 6, 2);

    private final ApiCaller analyst = Sample.as("cheshire-analyst");
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final AtomicReference<Instant> lastAsked = new AtomicReference<>(Instant.EPOCH);

    /** The versions that somebody was answered with. */
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    private String id = "";

    @BeforeEach
    void aRecord() {
        id = analyst.recorded(new Facts(new Random(3), DAY).own().put("stoppedOn", DAY.toString()));
    }

    @Test
    void anInstantIsNotStableWhileAWriterThatBeganBeforeItIsAtWork() throws SQLException {
        try (SlowWriter writer = SlowWriter.amend(id)) {
            Instant later = writer.stamp().plus(1, ChronoUnit.MILLIS);
            List<String> questions = questions(later);

            for (Response refused : Together.call(questions.size(), number -> analyst.get(questions.get(number)))) {
                assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
                assertThat(refused.contentType()).startsWith("application/problem+json");
                assertThat(ApiCaller.isNotYetStable(refused)).isTrue();
                assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
                assertThat(stableInstant(refused)).isBefore(writer.stamp());
            }
        }
    }

    @Test
    void theStableInstantThatIsOfferedIsAnsweredAtOnceAndForEver() throws SQLException {
        Map<String, String> during = new HashMap<>();
        try (SlowWriter writer = SlowWriter.amend(id)) {
            Response refused = analyst.get(item(writer.stamp()));
            for (String question : questions(stableInstant(refused))) {
                Response answer = analyst.get(question);
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
                during.put(question, answer.asString());
            }
            writer.commit();
        }

        during.forEach((question, answer) ->
                assertThat(analyst.get(question).asString()).as(question).isEqualTo(answer));
    }

    @Test
    void whatWasAnsweredStaysAnsweredWhenSomebodyWritesWhoHadBegunToReadBefore() throws SQLException {
        try (Connection reader = SlowWriter.connect()) {
            reader.setAutoCommit(false);
            run(reader, "select 1");
            Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
            Response answered = analyst.ask(item(at));
            assertThat(answered.statusCode()).isEqualTo(200);

            run(reader, "select stamp()");

            assertThat(analyst.get(item(at)).asString()).isEqualTo(answered.asString());
            reader.rollback();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void afterTheWriterTheQuestionIsAnsweredWithWhatItWrote() throws SQLException {
        Instant at;
        try (SlowWriter writer = SlowWriter.amend(id)) {
            at = writer.stamp();
            assertThat(analyst.get(item(at)).statusCode()).isEqualTo(409);
            writer.commit();
        }

        Response answer = analyst.ask(item(at));
        Response justBefore = analyst.ask(item(at.minus(1, ChronoUnit.MICROS)));

        assertThat(answer.header("ETag")).isEqualTo("\"2-FULL\"");
        assertThat(justBefore.header("ETag")).isEqualTo("\"1-FULL\"");
    }

    @Test
    void aWriterThatGivesUpLeavesNothing() throws SQLException {
        Instant at;
        try (SlowWriter writer = SlowWriter.amend(id)) {
            at = writer.stamp();
        }

        assertThat(analyst.ask(item(at)).header("ETag")).isEqualTo("\"1-FULL\"");
    }

    @Test
    void whatIsKnownNowIsAnsweredWhoeverWrites() throws SQLException {
        String now = Sample.STOPS + "/" + id;
        try (SlowWriter writer = SlowWriter.amend(id)) {
            assertThat(analyst.get(now).header("ETag")).isEqualTo("\"1-FULL\"");
            assertThat(analyst.get(item(writer.stamp())).statusCode())
                    .as("the writer is at work")
                    .isEqualTo(409);
            writer.commit();
        }

        assertThat(analyst.get(now).header("ETag")).isEqualTo("\"2-FULL\"");
    }

    /** Each writer is at work until others have asked about an instant behind its stamp, and the next waits for an answer. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2})
    void noAnswerChangesWhileSlowWritersComeAndGo(int seed) {
        List<Map<String, String>> during = Together.call(
                3, number -> number == 0 ? write() : askWhileOthersWrite(new Random(100L * seed + number)));

        during.forEach(answers -> answers.forEach((question, answer) ->
                assertThat(analyst.ask(question).asString()).as(question).isEqualTo(answer)));
        assertThat(analyst.get(Sample.STOPS + "/" + id).header("ETag")).isEqualTo(etag(WRITES + 1));
    }

    private Map<String, String> write() {
        try {
            for (int version = 2; version <= WRITES + 1; version++) {
                try (SlowWriter writer = SlowWriter.amend(id)) {
                    Eventually.holds(() -> assertThat(lastAsked.get()).isAfter(writer.stamp()));
                    writer.commit();
                }
                String written = etag(version);
                Eventually.holds(() -> assertThat(shown).contains(written));
            }
            return Map.of();
        } catch (Exception e) {
            throw new AssertionError("The writer was refused", e);
        } finally {
            writing.set(false);
        }
    }

    /** Asks about instants around the present, and keeps what is answered. */
    private Map<String, String> askWhileOthersWrite(Random random) {
        Map<String, String> answers = new HashMap<>();
        while (writing.get()) {
            Instant at = Instant.now().minusMillis(random.nextInt(60)).truncatedTo(ChronoUnit.MICROS);
            lastAsked.accumulateAndGet(at, (one, other) -> one.isAfter(other) ? one : other);
            for (String question : questions(at)) {
                Response answer = analyst.get(question);
                if (!ApiCaller.isNotYetStable(answer)) {
                    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 404);
                    if (answer.statusCode() == 200) {
                        answers.put(question, answer.asString());
                        shown.add(String.valueOf(answer.header("ETag")));
                    }
                }
            }
        }
        return answers;
    }

    private static String etag(int version) {
        return "\"" + version + "-FULL\"";
    }

    private List<String> questions(Instant at) {
        List<String> questions = new ArrayList<>();
        questions.add(item(at));
        questions.add(Sample.STOPS + "/" + id + "/versions?asKnownAt=" + Instants.text(at));
        questions.add(Sample.STOPS + "?limit=500&count=true&stoppedFrom=" + DAY + "&stoppedBefore=" + DAY.plusDays(1)
                + "&asKnownAt=" + Instants.text(at));
        return questions;
    }

    private String item(Instant at) {
        return Sample.STOPS + "/" + id + "?asKnownAt=" + Instants.text(at);
    }

    private static Instant stableInstant(Response refused) {
        return Instant.parse(ApiCaller.json(refused).get("stableInstant").textValue());
    }
}
