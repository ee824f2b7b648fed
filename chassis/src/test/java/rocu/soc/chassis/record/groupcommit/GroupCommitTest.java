package rocu.soc.chassis.record.groupcommit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.chassis.record.groupcommit.Ledger.Entry;
import rocu.soc.chassis.record.groupcommit.Ledger.Kind;
import rocu.soc.chassis.web.problem.Problem;

/** Whatever comes in together: each command is answered once, by its own effect, and harms no other. */
class GroupCommitTest {

    private static final GroupSize SIZE = new GroupSize(1_000, 8, 2, 3);

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final Ledger ledger = new Ledger();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void eachIsAnsweredOnceByItsOwnEffect(long seed) throws Exception {
        Random random = new Random(seed);
        Map<Entry, CompletableFuture<Integer>> answers = new HashMap<>();

        try (GroupCommit<Entry, Integer> commit = new GroupCommit<>("test", SIZE, ledger)) {
            for (int number = 0; number < 500; number++) {
                Entry entry = entry(number, random);
                answers.put(entry, commit.submit(entry));
            }
        }

        for (Map.Entry<Entry, CompletableFuture<Integer>> answer : answers.entrySet()) {
            assertAnswered(answer.getKey(), answer.getValue());
        }
        assertThat(ledger.groups()).isNotEmpty().allMatch(group -> group <= SIZE.together());
        assertThat(ledger.crossings()).isZero();
    }

    @Test
    void thoseThatWaitShareTheNextTransaction() {
        ledger.shut();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        try (GroupCommit<Entry, Integer> commit = new GroupCommit<>("test", new GroupSize(100, 8, 1, 1), ledger)) {
            answers.add(commit.submit(sound(0)));
            await(() -> assertThat(ledger.groups()).containsExactly(1));
            IntStream.rangeClosed(1, 20).forEach(number -> answers.add(commit.submit(sound(number))));
            ledger.open();
        }

        assertThat(ledger.groups()).containsExactly(1, 8, 8, 4);
        assertThat(answers).allMatch(CompletableFuture::isDone);
    }

    @Test
    void aFullRoomRefusesAndTakesAgainWhenOneWasAnswered() throws Exception {
        ledger.shut();
        try (GroupCommit<Entry, Integer> commit = new GroupCommit<>("test", new GroupSize(5, 2, 1, 1), ledger)) {
            List<CompletableFuture<Integer>> accepted = new ArrayList<>();
            for (int number = 0; number < 5; number++) {
                accepted.add(commit.submit(sound(number)));
            }

            assertThatThrownBy(() -> commit.submit(sound(5))).satisfies(GroupCommitTest::isUnavailable);
            ledger.open();
            for (CompletableFuture<Integer> answer : accepted) {
                answer.get(1, TimeUnit.MINUTES);
            }

            assertThat(commit.submit(sound(6)).get(1, TimeUnit.MINUTES)).isEqualTo(6);
        }
        assertThat(ledger.booked()).doesNotContainKey(5).containsEntry(6, 1);
    }

    @Test
    void whatWasAcceptedIsWrittenBeforeTheEndAndNothingIsAcceptedAfterIt() throws Exception {
        ledger.shut();
        GroupCommit<Entry, Integer> commit = new GroupCommit<>("test", SIZE, ledger);
        Map<Integer, CompletableFuture<Integer>> accepted = new TreeMap<>();
        IntStream.range(0, 100).forEach(number -> accepted.put(number, commit.submit(sound(number))));
        Thread end = Thread.ofPlatform().start(commit::close);
        await(() -> assertThatThrownBy(() -> accepted.put(accepted.size(), commit.submit(sound(accepted.size()))))
                .satisfies(GroupCommitTest::isUnavailable));
        ledger.open();

        accepted.forEach((number, answer) ->
                assertThat(answer).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(number));

        assertThat(ledger.booked().keySet()).isEqualTo(accepted.keySet());
        assertThat(end.join(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void aCallerThatGivesUpChangesNothing() throws Exception {
        ledger.shut();
        try (GroupCommit<Entry, Integer> commit = new GroupCommit<>("test", SIZE, ledger)) {
            CompletableFuture<Integer> given = commit.submit(sound(1));
            CompletableFuture<Integer> kept = commit.submit(sound(2));
            given.cancel(true);
            ledger.open();

            assertThat(kept.get(1, TimeUnit.MINUTES)).isEqualTo(2);
        }
        assertThat(ledger.booked()).isEqualTo(Map.of(1, 1, 2, 1));
    }

    private void assertAnswered(Entry entry, CompletableFuture<Integer> answer) throws Exception {
        assertThat(answer).as("%s is answered", entry).isDone();
        switch (entry.kind()) {
            case SOUND, TO_BE_ALONE -> {
                assertThat(answer.get()).isEqualTo(entry.number());
                assertThat(ledger.booked()).containsEntry(entry.number(), 1);
            }
            case REFUSED, POISONED -> {
                assertThatThrownBy(answer::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasRootCauseMessage("Entry " + entry.number());
                assertThat(ledger.booked()).doesNotContainKey(entry.number());
            }
        }
    }

    private static Entry entry(int number, Random random) {
        Kind kind = random.nextInt(4) == 0 ? KINDS.get(random.nextInt(KINDS.size())) : Kind.SOUND;
        return new Entry(number, kind, random.nextBoolean() ? null : "claim " + random.nextInt(10));
    }

    private static Entry sound(int number) {
        return new Entry(number, Kind.SOUND, null);
    }

    private static void isUnavailable(Throwable refusal) {
        assertThat(refusal).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type().status()).isEqualTo(503);
            assertThat(problem.retryAfter()).isPositive();
        });
    }

    private static void await(ThrowingCallable assertion) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (true) {
            try {
                assertion.call();
                return;
            } catch (Throwable notYet) {
                if (System.nanoTime() > end) {
                    throw new AssertionError(notYet);
                }
                Thread.onSpinWait();
            }
        }
    }
}
