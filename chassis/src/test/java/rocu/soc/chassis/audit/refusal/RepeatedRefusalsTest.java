package rocu.soc.chassis.audit.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepeatedRefusalsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final UUID RECORD = UUID.randomUUID();

    private final RepeatedRefusals refusals = new RepeatedRefusals(3, Duration.ofMinutes(10), 2);

    @Test
    void theRefusalThatMakesThemTooManyIsToldWithWhatWasAskedFor() {
        assertThat(note("one", START)).isEmpty();
        refusals.note("one", List.of(RECORD), "not-found", START);

        Optional<RepeatedRefusals.Denials> denials = note("one", START);

        assertThat(denials).contains(new RepeatedRefusals.Denials(List.of(RECORD), Set.of("forbidden", "not-found")));
    }

    @Test
    void oneRunIsToldOnceAndTheNextAgain() {
        repeat("one", 3, START);

        assertThat(note("one", START.plusSeconds(599))).isEmpty();
        repeat("one", 2, START.plusSeconds(600));
        assertThat(note("one", START.plusSeconds(601))).isPresent();
    }

    @Test
    void refusalsFarApartOrOfSeveralCallersAreNotRepeatedOnes() {
        repeat("one", 2, START);
        repeat("two", 2, START);

        assertThat(note("one", START.plusSeconds(600))).isEmpty();
    }

    @Test
    void ofTooManyCallersTheOneRefusedLongestAgoIsForgotten() {
        repeat("one", 2, START);
        repeat("two", 2, START);
        note("three", START);

        assertThat(note("one", START)).isEmpty();
        repeat("three", 1, START);
        assertThat(note("three", START)).isPresent();
    }

    private void repeat(String caller, int times, Instant now) {
        for (int time = 0; time < times; time++) {
            note(caller, now);
        }
    }

    private Optional<RepeatedRefusals.Denials> note(String caller, Instant now) {
        return refusals.note(caller, List.of(), "forbidden", now);
    }
}
