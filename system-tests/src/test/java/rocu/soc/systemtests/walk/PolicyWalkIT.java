package rocu.soc.systemtests.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;
import rocu.soc.systemtests.region.SpanCollector;
import rocu.soc.systemtests.walk.Door.Ask;

/** Every endpoint, role, relation and marking gives exactly what docs/policy.md allows, and a planted word is met nowhere else. */
@ExtendWith(Region.class)
class PolicyWalkIT {

    @Test
    void everyCellIsAsThePolicySays(TestSuite suite, SpanCollector spans) throws Exception {
        try (Door door = new Door(suite)) {
            JsonNode document = door.ask("cheshire-analyst", Ask.get("/openapi?format=json"))
                    .body();
            assertThat(NotBuilt.reached(document)).as("marked as not built").isEmpty();
            Figures figures = Figures.before(door);
            Replays replays = new Replays();
            Plot planted = Plot.plant(new Planting(suite, door, replays));
            Walk walk = new Walk(door, new Oracle(), planted.records());
            Operations operations = new Operations(
                    walk,
                    figures,
                    List.of("?asKnownAt=" + planted.open(), "?asKnownAt=" + Instant.now()),
                    planted.group());
            assertThat(operations.names())
                    .as("operations that are walked, and those of the API")
                    .isEqualTo(NotBuilt.operations(document));

            operations.walkAll();
            replays.walk(walk);
            List<String> faults = walk.faults();

            Files.writeString(Path.of("target", "walk.txt"), walk.cells() + " cells\n" + String.join("\n", faults));
            assertThat(faults).as("of %d cells", walk.cells()).isEmpty();
            nothingIsTold(planted.records(), suite, spans);
        }
    }

    private static void nothingIsTold(List<Planted> records, TestSuite suite, SpanCollector spans) throws Exception {
        Map<String, String> published = OperatorView.by(suite);
        for (Planted record : records) {
            for (String word : record.words().keySet()) {
                published.forEach((where, text) ->
                        assertThat(text.contains(word)).as(where).isFalse());
                assertThat(spans.holds(word)).as("spans").isFalse();
            }
        }
        assertThat(spans.all()).isNotEmpty();
        assertThat(OperatorView.topics(suite))
                .as("topics that no partner reads")
                .isNotEmpty()
                .allMatch(name -> name.matches("soc\\.(internal\\..*|audit\\.checkpoints|erasures)"));
    }
}
