package rocu.soc.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.audit.auditor.AuditPage;
import rocu.soc.chassis.audit.auditor.AuditPosition;
import rocu.soc.chassis.audit.auditor.AuditedEntry;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.gateway.composition.Answered;
import rocu.soc.gateway.composition.ServiceProblem;
import rocu.soc.gateway.composition.SuiteService;

/** Pages of several logs, from logs that are written down here; some of the services are away for a while. */
class MergedTrailTest {

    private static final ServiceProblem AWAY = ServiceProblem.of(Problem.of(ProblemTypes.SERVICE_UNAVAILABLE, "Away."));

    private static final Instant NOW = Instant.parse("2026-01-01T00:01:00Z");

    private static final Comparator<AuditedEntry> NEWEST_FIRST = Comparator.comparing(AuditedEntry::at)
            .thenComparing(entry -> entry.id().toString())
            .reversed();

    private final Map<SuiteService, List<AuditedEntry>> logs = new EnumMap<>(SuiteService.class);
    private final Random chance = new Random(11);

    MergedTrailTest() {
        for (SuiteService service : SuiteService.all()) {
            List<AuditedEntry> log = new ArrayList<>();
            for (int n = 0; n < 20; n++) {
                log.add(entry(service, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(chance.nextInt(15))));
            }
            log.sort(NEWEST_FIRST);
            logs.put(service, log);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 50, 500})
    void everyEntryIsOnOnePageAndTheNewestComeFirst(int limit) {
        List<AuditedEntry> read = readAll(limit, List.of());

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(everything())
                .isSortedAccordingTo(Comparator.comparing(AuditedEntry::at).reversed());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 50})
    void ofAServiceThatWasAwayNothingIsPassedOver(int limit) {
        List<AuditedEntry> read = readAll(limit, List.of(SuiteService.THREATS, SuiteService.GATEWAY));

        assertThat(read).containsExactlyInAnyOrderElementsOf(everything());
    }

    @Test
    void whileAServiceIsAwayThereIsANextPage() {
        logs.values().forEach(List::clear);

        MergedTrail page = page(TrailPositions.NONE, 5, List.of(SuiteService.ORDERS));

        assertThat(page.items()).isEmpty();
        assertThat(page.more()).isTrue();
        assertThat(page(page.reached(), 5, List.of()).more()).isFalse();
    }

    @Test
    void whatIsWrittenWhileOthersAreReadIsOnNoLaterPage() {
        List<AuditedEntry> before = everything();
        MergedTrail first = page(TrailPositions.NONE, 1, List.of());
        logs.forEach((service, log) -> log.addFirst(entry(service, NOW.plusSeconds(1))));

        List<AuditedEntry> read = new ArrayList<>(first.items());
        MergedTrail page = first;
        while (page.more()) {
            page = page(page.reached(), 50, List.of());
            read.addAll(page.items());
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(before);
    }

    /** The services named are away at first and come back after the second page. */
    private List<AuditedEntry> readAll(int limit, List<SuiteService> away) {
        List<AuditedEntry> read = new ArrayList<>();
        TrailPositions behind = TrailPositions.NONE;
        MergedTrail page;
        int pages = 0;
        do {
            page = page(behind, limit, pages < 2 ? away : List.of());
            read.addAll(page.items());
            behind = TrailPositions.read(page.reached().content());
            pages++;
        } while (page.more() && pages < 200);
        return read;
    }

    private MergedTrail page(TrailPositions behind, int limit, List<SuiteService> away) {
        List<Answered<AuditPage>> answers = SuiteService.all().stream()
                .map(service -> away.contains(service)
                        ? new Answered<AuditPage>(service, null, AWAY)
                        : new Answered<>(service, answer(service, behind, limit), null))
                .toList();
        return MergedTrail.of(answers, behind, limit);
    }

    private AuditPage answer(SuiteService service, TrailPositions behind, int limit) {
        List<AuditedEntry> log = logs.getOrDefault(service, List.of());
        String place = behind.of(service);
        AuditPosition last = AuditPosition.parse(place);
        List<AuditedEntry> rest = log.stream()
                .filter(entry -> last == null || NEWEST_FIRST.compare(entry, entryAt(last)) > 0)
                .toList();
        return new AuditPage(rest.stream().limit(limit).toList(), NOW, rest.size() > limit);
    }

    private List<AuditedEntry> everything() {
        return logs.values().stream().flatMap(List::stream).toList();
    }

    private AuditedEntry entry(SuiteService service, Instant at) {
        return entry(service.application(), new UUID(chance.nextLong(), chance.nextLong()), at);
    }

    private static AuditedEntry entryAt(AuditPosition place) {
        return entry("", place.entry(), place.at());
    }

    private static AuditedEntry entry(String service, UUID id, Instant at) {
        return new AuditedEntry(
                service,
                id,
                at,
                AuditOperation.CONSULTATION,
                "actor",
                null,
                "cheshire",
                null,
                List.of(),
                List.of(),
                null,
                null,
                "request",
                null,
                null,
                null);
    }
}
