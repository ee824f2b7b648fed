package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rocu.soc.chassis.web.time.Instants;
import rocu.soc.localstack.testing.ApiCaller;

/** A list shows a caller exactly what its items would, and what an item hides matches, sorts and counts nowhere. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyRowsTest {

    private static final List<String> SUMMARY = List.of("id", "reference", "organisation", "contactUnit", "stoppedOn");

    private static final int PAGE = 7;

    private final Map<String, Map<String, ObjectNode>> present = new HashMap<>();
    private @Nullable MixedRecords once;
    private MixedRecords mixed;

    @SuppressWarnings("NullAway.Init") // made before the first test
    PolicyRowsTest() {}

    @BeforeEach
    void records() {
        if (once == null) {
            once = MixedRecords.record();
        }
        mixed = once;
    }

    static List<String> readers() {
        return MixedRecords.READERS;
    }

    @ParameterizedTest
    @MethodSource("readers")
    void anItemShowsAsMuchAsThePolicySays(String persona) {
        mixed.records().forEach(record -> {
            Response answer = Sample.as(persona).get(record.address());
            String level = record.levelFor(persona);

            assertThat(answer.statusCode()).as(record.toString()).isEqualTo(level.equals("NONE") ? 404 : 200);
            if (level.equals("SUMMARY")) {
                assertThat(ApiCaller.json(answer).fieldNames()).toIterable().isSubsetOf(SUMMARY);
            }
            if (!level.equals("NONE")) {
                assertThat(answer.header("ETag")).as(record.toString()).endsWith("-" + level + "\"");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aListHoldsExactlyTheItemsOfItsCaller(String persona) {
        List<ObjectNode> rows = rows(persona, MixedRecords.PERIOD);

        assertThat(byId(rows)).isEqualTo(present(persona));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aListOfThePastHoldsExactlyTheItemsOfItsCallerAsKnownThen(String persona) {
        for (Instant at : mixed.instants()) {
            String then = "asKnownAt=" + Instants.text(at);

            Map<String, ObjectNode> items = items(persona, "?" + then);
            assertThat(byId(rows(persona, MixedRecords.PERIOD + "&" + then)))
                    .as(then)
                    .isEqualTo(items);
            assertThat(byId(rows(persona, MixedRecords.PERIOD + "&" + then + "&askedBy=cheshire"))
                            .keySet())
                    .containsExactlyInAnyOrderElementsOf(matching(items, "askedBy=cheshire"));
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aFilterOnWhatASummaryHidesFindsOnlyWhatIsWhollyVisible(String persona) {
        Map<String, ObjectNode> items = present(persona);
        for (String filter : MixedRecords.HIDDEN_FILTERS) {
            List<String> expected = matching(items, filter);

            assertThat(byId(rows(persona, MixedRecords.PERIOD + "&" + filter)).keySet())
                    .as(filter)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aFilterOnWhatASummaryShowsFindsAllThatIsVisible(String persona) {
        Map<String, ObjectNode> items = present(persona);
        for (String filter : List.of("organisation=cheshire", "organisation=nwrocu")) {
            List<String> expected = items.entrySet().stream()
                    .filter(item -> matches(item.getValue(), filter))
                    .map(Map.Entry::getKey)
                    .toList();

            assertThat(byId(rows(persona, MixedRecords.PERIOD + "&" + filter)).keySet())
                    .as(filter)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** The rows of a list in small pages; its count says as many. */
    private static List<ObjectNode> rows(String persona, String question) {
        ApiCaller reader = Sample.as(persona);
        String address = Sample.STOPS + "?" + question;
        List<ObjectNode> rows = reader.rows(address, () -> PAGE);
        assertThat(ApiCaller.json(reader.ask(address + "&count=true&limit=1"))
                        .get("count")
                        .asInt())
                .as(address)
                .isEqualTo(rows.size());
        return rows;
    }

    private Map<String, ObjectNode> present(String persona) {
        return present.computeIfAbsent(persona, reader -> items(reader, ""));
    }

    /** What the caller sees of each record one by one, with its entity tag, as a list would show it. */
    private Map<String, ObjectNode> items(String persona, String question) {
        Map<String, ObjectNode> items = new LinkedHashMap<>();
        for (MixedRecords.Mixed record : mixed.records()) {
            item(persona, record, question).ifPresent(item -> items.put(record.id(), item));
        }
        return items;
    }

    private static Optional<ObjectNode> item(String persona, MixedRecords.Mixed record, String question) {
        Response answer = Sample.as(persona).ask(record.address() + question);
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        ObjectNode item = ApiCaller.json(answer).put("etag", answer.header("ETag"));
        return Optional.of(item.without(List.of("asKnownAt", "provisional")));
    }

    private static Map<String, ObjectNode> byId(List<ObjectNode> rows) {
        Map<String, ObjectNode> byId = new LinkedHashMap<>();
        rows.forEach(row -> assertThat(byId.put(row.get("id").textValue(), row)).isNull());
        return byId;
    }

    /** Those that match a filter on a member that a summary hides. */
    private static List<String> matching(Map<String, ObjectNode> items, String filter) {
        return items.entrySet().stream()
                .filter(item -> item.getValue().get("etag").textValue().endsWith("-FULL\""))
                .filter(item -> matches(item.getValue(), filter))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean matches(ObjectNode item, String filter) {
        if (filter.startsWith("sort=")) {
            return true;
        }
        String[] halves = filter.split("=");
        return item.path(halves[0]).asText().equals(halves[1]);
    }
}
