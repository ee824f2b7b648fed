package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Together;

/**
 * Whoever keeps a copy takes a file of what changed since the one before, from its instant on: the copy misses no change and is given
 * none twice, also while others write.
 */
@QuarkusTest
class ChangesTest {

    private static final String LINES = "application/x-ndjson";
    private static final LocalDate FIRST = LocalDate.of(1925, 3, 1);
    private static final int WRITERS = 3;
    private static final int CHANGES = 60;

    private final ApiCaller analyst = Sample.as("cheshire-analyst");

    /** A file of changes, and the instant from which the next one goes on. */
    private record Changes(List<ObjectNode> records, String until) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void aCopyThatFollowsChangesIsTheListItself(int seed) {
        String list = Sample.STOPS + "?sourceSystem=followed-" + seed;
        AtomicInteger writing = new AtomicInteger(WRITERS);
        Map<String, ObjectNode> copy = new HashMap<>();
        List<String> versions = new ArrayList<>();

        Together.call(WRITERS + 1, number -> {
            if (number > 0) {
                write(new Random(seed * 10L + number), "followed-" + seed, number);
                writing.decrementAndGet();
                return number;
            }
            String since = "1900-01-01";
            boolean last = false;
            while (!last) {
                last = writing.get() == 0;
                Changes changes = changes(list + "&changedSince=" + since);
                changes.records().forEach(record -> {
                    copy.put(record.get("id").textValue(), record);
                    versions.add(record.get("id").textValue() + " " + record.get("version"));
                });
                since = changes.until();
            }
            return number;
        });

        Map<String, ObjectNode> stored = new HashMap<>();
        analyst.rows(list, () -> 500)
                .forEach(record -> stored.put(record.get("id").textValue(), record));
        assertThat(copy).isEqualTo(stored).hasSizeGreaterThan(WRITERS);
        assertThat(versions).doesNotHaveDuplicates();
    }

    private Changes changes(String address) {
        Response file = analyst.request().accept(LINES).get(address);
        assertThat(file.statusCode()).as(file.asString()).isEqualTo(200);
        return new Changes(file.asString().lines().map(ApiCaller::json).toList(), file.header("As-Known-At"));
    }

    private void write(Random random, String system, int writer) {
        List<String> own = new ArrayList<>();
        for (int change = 0; change < CHANGES; change++) {
            if (own.isEmpty() || random.nextInt(3) == 0) {
                own.add(analyst.recorded(new Facts(random, FIRST)
                        .own()
                        .put("sourceSystem", system)
                        .put("sourceReference", writer + "-" + change)));
            } else {
                String id = Facts.one(random, own);
                String etag = analyst.get(Sample.STOPS + "/" + id).header("ETag");
                Response amended = analyst.amend(
                        id, etag, JsonNodeFactory.instance.objectNode().put("place", "Mile " + random.nextInt(1_000)));
                assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(200);
            }
        }
    }
}
