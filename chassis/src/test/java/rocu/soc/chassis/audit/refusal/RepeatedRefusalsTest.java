package rocu.soc.chassis.audit.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.audit.AuditOutcome;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.organisation.Organisation;
import rocu.soc.chassis.web.organisation.OrganisationKind;

class RepeatedRefusalsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = START.plusSeconds(600);
    private static final UUID RECORD = UUID.randomUUID();

    private final RepeatedRefusals refusals = new RepeatedRefusals(3, Duration.ofMinutes(10), 2);

    @Test
    void theFirstRefusalsAreToldOneByOneAndThatTheyRepeatThemselves() {
        assertThat(note("one", START)).extracting(Refusal::outcome).containsExactly(AuditOutcome.FORBIDDEN);
        Refusal ofRecord = refusal("one", AuditOutcome.NOT_FOUND, RECORD);
        assertThat(refusals.note(ofRecord, START)).containsExactly(ofRecord);

        List<Refusal> told = note("one", START);

        assertThat(told).extracting(Refusal::outcome).containsExactly(AuditOutcome.FORBIDDEN, AuditOutcome.REPEATED);
        assertThat(told.getLast().records()).containsExactly(RECORD);
        assertThat(told.getLast().pointers()).containsExactly("/forbidden", "/not-found", "/stops/{id}");
    }

    @Test
    void aClientThatNeverStopsIsGatheredAndFillsNothing() {
        List<UUID> asked =
                Stream.generate(UUID::randomUUID).limit(1_000).distinct().toList();
        int told = 0;
        for (UUID id : asked) {
            told += refusals.note(refusal("one", AuditOutcome.NOT_FOUND, id), START)
                    .size();
        }
        for (int time = 0; time < 100_000; time++) {
            told += refusals.note(refusal("one", AuditOutcome.NOT_FOUND, RECORD), START)
                    .size();
        }

        assertThat(told).isLessThan(20);
        assertThat(refusals.gathered())
                .singleElement()
                .satisfies(last -> assertThat(last.records()).contains(RECORD, asked.getLast()));
        assertThat(refusals.gathered()).isEmpty();
    }

    @Test
    void nothingThatWasAskedForIsLeftOut() {
        List<UUID> asked = Stream.generate(UUID::randomUUID).limit(1_000).toList();

        Stream<UUID> told = asked.stream()
                .flatMap(id -> refusals.note(refusal("one", AuditOutcome.NOT_FOUND, id), START).stream())
                .flatMap(refusal -> refusal.records().stream());

        assertThat(Stream.concat(
                        told.toList().stream(),
                        refusals.gathered().stream().flatMap(refusal -> refusal.records().stream())))
                .containsAll(asked);
    }

    @Test
    void theNextRunBeginsAnew() {
        repeat("one", 4, START);

        assertThat(note("one", LATER))
                .extracting(Refusal::outcome)
                .containsExactly(AuditOutcome.REPEATED, AuditOutcome.FORBIDDEN);
        repeat("one", 1, LATER);
        assertThat(note("one", LATER)).extracting(Refusal::outcome).contains(AuditOutcome.REPEATED);
    }

    @Test
    void conflictsOfTheDaysWorkAreNoDenials() {
        repeat("one", 2, START);
        refusals.note(refusal("one", AuditOutcome.CONFLICT, RECORD), START);

        assertThat(note("one", START)).extracting(Refusal::outcome).contains(AuditOutcome.REPEATED);
        assertThat(refusals.note(refusal("one", AuditOutcome.PRECONDITION_FAILED, RECORD), START))
                .extracting(Refusal::outcome)
                .containsExactly(AuditOutcome.PRECONDITION_FAILED);
    }

    @Test
    void refusalsOfSeveralCallersAreNotRepeatedOnes() {
        repeat("one", 2, START);
        repeat("two", 2, START);

        assertThat(note("one", LATER)).extracting(Refusal::outcome).containsExactly(AuditOutcome.FORBIDDEN);
    }

    @Test
    void ofTooManyCallersTheOneRefusedLongestAgoIsForgottenOnceItIsTold() {
        repeat("one", 3, START);
        refusals.note(refusal("one", AuditOutcome.NOT_FOUND, RECORD), START);
        repeat("two", 2, START);
        note("three", START);

        assertThat(refusals.gathered())
                .singleElement()
                .satisfies(told -> assertThat(told.records()).containsExactly(RECORD));
        assertThat(note("one", START)).extracting(Refusal::outcome).containsExactly(AuditOutcome.FORBIDDEN);
    }

    private void repeat(String caller, int times, Instant now) {
        for (int time = 0; time < times; time++) {
            note(caller, now);
        }
    }

    private List<Refusal> note(String caller, Instant now) {
        return refusals.note(refusal(caller, AuditOutcome.FORBIDDEN), now);
    }

    private static Refusal refusal(String caller, AuditOutcome outcome, UUID... records) {
        Organisation organisation = new Organisation(
                "cheshire", "Cheshire", OrganisationKind.FORCE, "north-west", LocalDate.of(2000, 1, 1), null, "ours");
        return new Refusal(
                new Caller(caller, caller, organisation, Set.of(), Set.of(), null),
                outcome,
                List.of(records),
                List.of("/stops/{id}"),
                List.of(),
                null,
                "request");
    }
}
