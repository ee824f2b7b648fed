package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.chassis.web.time.Instants;
import rocu.soc.localstack.testing.ApiCaller;

/** Nothing is overwritten: what was known at an instant is answered for ever, whatever is written since. */
@QuarkusTest
class TwoTimesPropertyTest {

    private static final int STEPS = 32;
    private static final int QUESTIONS = 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(1960, 1, 1);

    private final ApiCaller reader = Sample.as("rocta-moderator");
    private final List<Instant> instants = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void theAnswerIsTheModelsWhateverIsWrittenSince(int seed) {
        Random random = new Random(seed);
        RandomHistory history = new RandomHistory(random, FIRST_DAY.plusYears(seed), "two-times-" + seed);
        LocalDate firstDay = FIRST_DAY.plusYears(seed);
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(10) == 0) {
                history.loadHistory();
            }
            history.writeOnce();
            remember();
        }
        rememberVersions(history.model());

        Map<String, String> first = new LinkedHashMap<>();
        for (int i = 0; i < QUESTIONS; i++) {
            first.putAll(askForOne(history.model(), random));
            first.putAll(askForList(history, Selection.random(random, firstDay, history.systems()), random));
        }

        for (int step = 0; step < STEPS / 2; step++) {
            history.writeOnce();
        }

        first.forEach((question, answer) ->
                assertThat(reader.ask(question).asString()).as(question).isEqualTo(answer));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {11, 12})
    void whatIsAskedWhileOthersWriteIsAnsweredTheSameLater(int seed) {
        Random random = new Random(seed);
        LocalDate firstDay = FIRST_DAY.plusYears(seed);
        RandomHistory history = new RandomHistory(random, firstDay, "two-times-" + seed);
        Map<String, String> first = new HashMap<>();

        for (int step = 0; step < STEPS; step++) {
            history.writeOnce();
            remember();
            Instant at = instants.getLast();
            String list = Selection.random(random, firstDay, history.systems()).address(at) + "&limit=500&count=true";
            Model.Entry entry = Facts.one(random, List.copyOf(history.model().entries()));
            for (String question : List.of(list, item(entry, at), versions(entry, at))) {
                first.put(question, reader.ask(question).asString());
            }
        }

        first.forEach((question, answer) ->
                assertThat(reader.ask(question).asString()).as(question).isEqualTo(answer));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {21, 22})
    void whatIsErasedOfThePastMovesNothingElseOfIt(int seed) throws Exception {
        Random random = new Random(seed);
        LocalDate firstDay = FIRST_DAY.plusYears(seed);
        RandomHistory history = new RandomHistory(random, firstDay, "two-times-" + seed);
        for (int step = 0; step < STEPS; step++) {
            history.writeOnce();
            remember();
        }
        Map<String, String> first = new LinkedHashMap<>();
        for (int i = 0; i < QUESTIONS; i++) {
            first.putAll(askForOne(history.model(), random));
            first.putAll(askForList(history, Selection.random(random, firstDay, history.systems()), random));
        }

        Erasing erasing = new Erasing(random);
        for (Model.Entry entry : history.model().entries()) {
            erasing.eraseSome(entry);
        }

        first.forEach((question, answer) -> assertThat(
                        Erasing.counted(reader.ask(question).asString()))
                .as(question)
                .isEqualTo(Erasing.counted(answer)));
        history.model().entries().forEach(erasing::nothingIsLeftOf);
    }

    private Map<String, String> askForOne(Model model, Random random) {
        Instant at = Facts.one(random, instants);
        Model.Entry entry = Facts.one(random, List.copyOf(model.entries()));
        Optional<Model.Version> known = entry.known(at);

        Response item = reader.ask(item(entry, at));
        Response versions = reader.ask(versions(entry, at));

        assertThat(item.statusCode()).isEqualTo(known.isPresent() ? 200 : 404);
        assertThat(versions.statusCode()).isEqualTo(known.isPresent() ? 200 : 404);
        if (known.isEmpty()) {
            return Map.of();
        }
        assertThat(said(item, at)).isEqualTo(entry.document(known.get()));
        assertThat(item.header("ETag")).isEqualTo(Model.Entry.etag(known.get()));
        assertThat(said(versions, at).get("items")).containsExactlyElementsOf(entry.history(at));
        assertThat(reader.rows(versions(entry, at).replace("limit=500&", ""), () -> 1 + random.nextInt(3)))
                .isEqualTo(entry.history(at));
        return Map.of(item(entry, at), item.asString(), versions(entry, at), versions.asString());
    }

    private Map<String, String> askForList(RandomHistory history, Selection selection, Random random) {
        Instant at = Facts.one(random, instants);
        List<ObjectNode> expected = history.model().list(selection, at);
        String whole = selection.address(at) + "&limit=500&count=true";

        Response list = reader.ask(whole);

        assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
        assertThat(said(list, at).get("items")).as(whole).containsExactlyElementsOf(expected);
        assertThat(said(list, at).get("count").asInt()).isEqualTo(expected.size());
        assertThat(reader.rows(selection.address(at), () -> 1 + random.nextInt(4)))
                .as(whole)
                .isEqualTo(expected);
        assertThat(reader.rows(selection.address(), () -> 1 + random.nextInt(4)))
                .as("now: " + selection.address())
                .isEqualTo(history.model().list(selection, Instant.MAX));
        return Map.of(whole, list.asString());
    }

    private void remember() {
        instants.add(Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    /** The borders: a version is known from its instant on, and not a microsecond before. */
    private void rememberVersions(Model model) {
        model.entries()
                .forEach(entry -> entry.versions().forEach(version -> {
                    instants.add(version.from());
                    instants.add(version.from().minus(1, ChronoUnit.MICROS));
                }));
    }

    /** The answer without what it says of itself: which instant it is about, and whose history is not sealed. */
    private static ObjectNode said(Response answer, Instant at) {
        ObjectNode said = ApiCaller.json(answer);
        assertThat(said.remove("asKnownAt").textValue()).isEqualTo(Instants.text(at));
        assertThat(said.remove("provisional")).isNotEmpty();
        return said;
    }

    private static String item(Model.Entry entry, Instant at) {
        return Sample.STOPS + "/" + entry.id() + "?asKnownAt=" + Instants.text(at);
    }

    private static String versions(Model.Entry entry, Instant at) {
        return Sample.STOPS + "/" + entry.id() + "/versions?limit=500&asKnownAt=" + Instants.text(at);
    }
}
