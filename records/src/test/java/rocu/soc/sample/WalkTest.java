package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Together;

/** Whoever reads a list page by page meets every record once, also where others change meanwhile what it is sorted by. */
@QuarkusTest
class WalkTest {

    private static final LocalDate FIRST = LocalDate.of(1944, 6, 6);
    private static final int DAYS = 300;
    private static final String LIST =
            Sample.STOPS + "?stoppedFrom=" + FIRST + "&stoppedBefore=" + FIRST.plusDays(DAYS) + "&sort=-stoppedOn";

    private final ApiCaller analyst = Sample.as("cheshire-analyst");
    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void records() {
        analyst.rows(LIST, () -> 500).forEach(left -> move(left.get("id").textValue(), FIRST.minusYears(1)));
        for (int number = 0; number < 24; number++) {
            ids.add(analyst.recorded(
                    Facts.plain().put("stoppedOn", FIRST.plusDays(number).toString())));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void everyRecordIsMetOnceWhileSomebodyMovesThem(int seed) {
        Random random = new Random(seed);

        List<ObjectNode> met = analyst.rows(LIST, () -> {
            for (int moves = 0; moves < 6; moves++) {
                move(Facts.one(random, ids), FIRST.plusDays(random.nextInt(DAYS)));
            }
            return 1 + random.nextInt(5);
        });

        assertThat(met).extracting(row -> row.get("id").textValue()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void everyRecordIsMetOnceWhileWritersNeverRest() {
        AtomicBoolean walking = new AtomicBoolean(true);

        List<List<ObjectNode>> walks = Together.call(3, number -> {
            if (number > 0) {
                Random random = new Random(number);
                while (walking.get()) {
                    move(Facts.one(random, ids), FIRST.plusDays(random.nextInt(DAYS)));
                }
                return List.<ObjectNode>of();
            }
            try {
                List<ObjectNode> met = new ArrayList<>();
                for (int walk = 0; walk < 5; walk++) {
                    met.addAll(analyst.rows(LIST, () -> 5));
                }
                return met;
            } finally {
                walking.set(false);
            }
        });

        for (String id : ids) {
            assertThat(walks.getFirst())
                    .filteredOn(row -> row.get("id").textValue().equals(id))
                    .as(id)
                    .hasSize(5);
        }
    }

    @Test
    void whatAWriterOfTheFirstPageCommitsLaterDoesNotShow() throws SQLException {
        List<ObjectNode> met = new ArrayList<>();
        ObjectNode page;
        try (SlowWriter writer = SlowWriter.amend(ids.getFirst())) {
            page = ApiCaller.json(analyst.get(LIST + "&limit=10"));
            writer.commit();
        }
        Instant first = Instant.now();
        page.get("items").forEach(item -> met.add((ObjectNode) item));
        while (page.has("next")) {
            Response answer = analyst.ask(page.get("next").textValue());
            page = ApiCaller.json(answer);
            page.get("items").forEach(item -> met.add((ObjectNode) item));
            assertThat(Instant.parse(page.get("asKnownAt").textValue())).isBefore(first);
        }

        assertThat(met).extracting(row -> row.get("id").textValue()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(met).extracting(row -> row.get("version").intValue()).containsOnly(1);
    }

    @Test
    void theFirstPageHasWhatItsReaderHasJustRecorded() {
        for (int number = 0; number < 10; number++) {
            String latest = analyst.recorded(Facts.plain()
                    .put("stoppedOn", FIRST.plusDays(DAYS - 20L + number).toString()));

            ObjectNode page = ApiCaller.json(analyst.get(LIST + "&limit=3"));

            assertThat(page.at("/items/0/id").textValue()).isEqualTo(latest);
            assertThat(page.has("asKnownAt")).isFalse();
        }
    }

    private void move(String id, LocalDate day) {
        Response moved;
        do {
            String etag = analyst.get(Sample.STOPS + "/" + id).header("ETag");
            moved = analyst.amend(
                    id, etag, JsonNodeFactory.instance.objectNode().put("stoppedOn", day.toString()));
        } while (moved.statusCode() == 412);
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
    }
}
