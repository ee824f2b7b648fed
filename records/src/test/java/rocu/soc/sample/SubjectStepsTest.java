package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A search that has to stop says where, and goes on from there until everything was searched. */
@QuarkusTest
class SubjectStepsTest {

    /** Of three slices at least. */
    private static final int RECORDS = 120;

    private static final int ENOUGH = 20_000;

    private final String name = "Q" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void stepByStepEverythingIsFoundOnceAndTheLastStepSaysThatItIs() {
        load();
        List<String> found = new ArrayList<>();
        List<Integer> percents = new ArrayList<>();
        @Nullable String place = "";
        while (place != null) {
            ExtractableResponse<Response> step = step(place, found.size(), 0);
            found.addAll(step.path("items.id"));
            percents.add(step.path("percent"));
            place = next(step);
        }

        assertThat(found).doesNotHaveDuplicates().hasSize(RECORDS);
        assertThat(found).isEqualTo(step("", 0, ENOUGH).<List<String>>path("items.id"));
        assertThat(percents).hasSizeGreaterThan(2).isSorted().endsWith(100);
        assertThat(percents.subList(0, percents.size() - 1)).allMatch(percent -> percent < 100);
    }

    @Test
    void ofAllStepsTogetherAHundredRecordsAreWhole() {
        load();

        assertThat(whole(step("", 0, ENOUGH))).isEqualTo(100);
        assertThat(whole(step("", 60, ENOUGH))).isEqualTo(40);
        assertThat(step("", 60, ENOUGH).<Boolean>path("more")).isTrue();
    }

    @Test
    void aPlaceInAKindThatIsNotHereIsRefused() {
        Sample.subjects("cheshire-records", question(), place("tree", UUID.randomUUID()) + step(0, 0))
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    private ExtractableResponse<Response> step(String place, int found, int patience) {
        return Sample.subjects("cheshire-records", question(), place + step(found, patience))
                .statusCode(200)
                .extract();
    }

    private static String step(int found, int patience) {
        return "\"found\": " + found + ", \"patience\": " + patience;
    }

    private static String place(Object kind, Object record) {
        return "\"after\": {\"kind\": \"" + kind + "\", \"record\": \"" + record + "\"}, ";
    }

    private static @Nullable String next(ExtractableResponse<Response> step) {
        return step.path("next") == null ? null : place(step.path("next.kind"), step.path("next.record"));
    }

    private static long whole(ExtractableResponse<Response> step) {
        return step.<List<@Nullable Object>>path("items.held").stream()
                .filter(Objects::nonNull)
                .count();
    }

    private String question() {
        return "{\"names\": [\"" + name + "\"]}";
    }

    private void load() {
        Sample.as("migration")
                .load(IntStream.range(0, RECORDS)
                        .mapToObj(each -> Facts.plain()
                                        .put("account", name)
                                        .put("organisation", "cheshire")
                                        .put("sourceSystem", "legacy")
                                        .put("sourceReference", name + each)
                                        .put("knownFrom", "2021-07-01T09:00:00Z")
                                        .put("actor", "clerk-7")
                                + "\n")
                        .collect(Collectors.joining()))
                .then()
                .statusCode(200);
    }
}
