package rocu.soc.sample.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.messaging.consume.ConsumerState;
import rocu.soc.chassis.messaging.consume.Consumers;
import rocu.soc.chassis.messaging.consume.DeadLetter;
import rocu.soc.chassis.messaging.consume.DeadLetters;
import rocu.soc.localstack.testing.Eventually;

/** Redelivery, failures and crashes neither lose nor double the effect of a record. */
@QuarkusTest
class ConsumersTest {

    private static final String SERVICE = "sample-service-";

    @Inject
    Consumers consumers;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Writing writing;

    private TestTopic topic;
    private TestConsumers.Copy copy;

    @BeforeEach
    void startACopy() throws Exception {
        TestConsumers.createTables();
        topic = TestTopic.create(Map.of());
        copy = new TestConsumers.Copy(topic);
        consumers.start(copy);
    }

    @AfterEach
    void stopTheCopy() {
        consumers.stop(copy.name());
    }

    @Test
    void whatACommandTellsReachesTheProjection() throws Exception {
        UUID key = UUID.randomUUID();

        writing.commit(topic, key, 1);
        writing.commit(topic, key, 2);
        writing.dispose(topic, key, 3);

        awaitEffects(key, "1", "2", "3");
        assertThat(Behind.ask("SELECT value FROM test_copy WHERE id = ?", key)).containsExactly("null");
        Eventually.holds(() -> {
            ConsumerState state = state();
            assertThat(state.processed()).isEqualTo(3);
            assertThat(state.lag()).isZero();
        });
    }

    @Test
    void aProjectionIgnoresWhatItHasPassed() throws Exception {
        UUID key = UUID.randomUUID();

        for (int sequence : new int[] {1, 3, 2, 3, 1, 4}) {
            topic.send(key, sequence, "{\"value\": \"state\"}");
        }

        awaitEffects(key, "1", "3", "4");
    }

    @Test
    void aDeadLetterHoldsBackItsOwnKeyUntilItIsReplayed() throws Exception {
        UUID key = UUID.randomUUID();
        UUID other = UUID.randomUUID();

        topic.send(key, 1, "{\"value\": \"state\"}");
        topic.send(key, 2, "{\"value\": \"poison\"}");
        topic.send(key, 3, "{\"value\": \"state\"}");
        topic.send(other, 1, "{\"value\": \"state\"}");
        topic.send(key, 4, "{\"value\": \"state\"}");

        awaitEffects(other, "1");
        Eventually.holds(() -> assertThat(open()).hasSize(3));
        assertThat(open()).extracting(DeadLetter::key).containsOnly(key.toString());
        assertThat(open().getFirst().cause()).isEqualTo("the value is poison");
        awaitEffects(key, "1");

        DeadLetter last = open().getLast();
        assertThat(deadLetters.replay(last.id(), "admin", tried -> {}))
                .hasValueSatisfying(replay -> assertThat(replay.settled()).isZero());
        assertThat(open()).hasSize(3);
        copy.mended.set(true);
        assertThat(deadLetters.replay(last.id(), "admin", tried -> {}))
                .hasValueSatisfying(replay -> assertThat(replay.settled()).isEqualTo(3));

        awaitEffects(key, "1", "2", "3", "4");
        assertThat(open()).isEmpty();
        topic.send(key, 5, "{\"value\": \"state\"}");
        awaitEffects(key, "1", "2", "3", "4", "5");
    }

    @Test
    void aTombstonePassesTheDeadLettersOfItsKeyAndNothingIsKeptOfThem() throws Exception {
        UUID key = UUID.randomUUID();

        topic.send(key, 1, "{\"value\": \"state\"}");
        topic.send(key, 2, "{\"value\": \"poison\"}");
        topic.send(key, 3, "{\"value\": \"state\"}");
        topic.send(key, 4, null);

        awaitEffects(key, "1", "4");
        assertThat(open()).isEmpty();
        assertThat(Behind.ask(
                        "SELECT settled_how || ' ' || (payload IS NULL) FROM dead_letter WHERE record_key = ? ORDER BY id",
                        key.toString()))
                .containsExactly("DISCARDED true", "DISCARDED true");
    }

    @Test
    void brokenRecordsAndBugsBecomeDeadLettersThatTellNoValue() throws Exception {
        UUID broken = UUID.randomUUID();
        UUID bug = UUID.randomUUID();
        UUID other = UUID.randomUUID();

        topic.send(broken, 1, "{\"value\": \"secret");
        topic.send(bug, 1, "{\"value\": \"bug\"}");
        topic.send(bug, -1, "{}");
        topic.send(other, 1, "{\"value\": \"state\"}");

        awaitEffects(other, "1");
        Eventually.holds(() -> assertThat(open()).hasSize(3));
        assertThat(open()).extracting(DeadLetter::cause).noneMatch(cause -> cause.contains("secret"));
        assertThat(open()).extracting(DeadLetter::cause).noneMatch(cause -> cause.contains("must not be told"));
        assertThat(open()).extracting(DeadLetter::attempts).containsExactlyInAnyOrder(1, 5, 0);
        for (DeadLetter letter : open()) {
            assertThat(deadLetters.discard(letter.id(), "admin", "never")).isTrue();
            assertThat(deadLetters.discard(letter.id(), "admin", "never")).isFalse();
            assertThat(deadLetters.replay(letter.id(), "admin", tried -> {})).isEmpty();
        }
        topic.send(bug, 2, "{\"value\": \"state\"}");
        awaitEffects(bug, "2");
    }

    @Test
    void aDatabaseThatCutsTheSessionBlocksAndSkipsNothing() throws Exception {
        UUID key = UUID.randomUUID();

        topic.send(key, 1, "{\"value\": \"cut\"}");
        topic.send(key, 2, "{\"value\": \"state\"}");

        awaitEffects(key, "1", "2");
        assertThat(copy.cuts).hasValueGreaterThan(7);
        assertThat(open()).isEmpty();
    }

    @Test
    void aCrashBetweenWorkAndCommitOfTheOffsetHasOneEffect() throws Exception {
        TestConsumers.Prompt prompt = new TestConsumers.Prompt("prompt-" + UUID.randomUUID(), topic.name());
        consumers.start(prompt);
        UUID key = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        topic.send(key, 1, "{\"value\": \"state\"}");
        topic.send(key, 2, "{\"value\": \"state\"}");
        awaitEffects(key, "1", "2");
        Eventually.holds(() -> assertThat(prompted(prompt)).containsExactly(key.toString()));

        consumers.stop(copy.name());
        consumers.stop(prompt.name());
        topic.forgetOffsets(SERVICE + copy.name());
        topic.forgetOffsets(SERVICE + prompt.name());
        consumers.start(copy);
        consumers.start(prompt);
        topic.send(later, 1, "{\"value\": \"state\"}");

        try {
            awaitEffects(later, "1");
            Eventually.holds(() -> assertThat(state().processed()).isEqualTo(3));
            Eventually.holds(
                    () -> assertThat(prompted(prompt)).containsExactlyInAnyOrder(key.toString(), later.toString()));
            awaitEffects(key, "1", "2");
        } finally {
            consumers.stop(prompt.name());
        }
    }

    private void awaitEffects(UUID key, String... sequences) throws Exception {
        Eventually.holds(() -> assertThat(TestConsumers.effects(copy, key)).containsExactly(sequences));
    }

    private List<DeadLetter> open() {
        return deadLetters.open(null, null, 1000).stream()
                .filter(letter -> letter.consumer().equals(copy.name()))
                .toList();
    }

    private ConsumerState state() {
        return consumers.states().stream()
                .filter(state -> state.consumer().equals(copy.name()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> prompted(TestConsumers.Prompt prompt) throws Exception {
        return Behind.ask("SELECT id FROM test_prompt WHERE name = ?", prompt.name());
    }
}
