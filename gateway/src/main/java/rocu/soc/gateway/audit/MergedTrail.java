package rocu.soc.gateway.audit;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rocu.soc.chassis.audit.auditor.AuditPage;
import rocu.soc.chassis.audit.auditor.AuditPosition;
import rocu.soc.chassis.audit.auditor.AuditedEntry;
import rocu.soc.gateway.composition.Answered;
import rocu.soc.gateway.composition.SuiteService;

/**
 * A page of the logs of several services, the newest entry first. Of each service it goes on behind the last entry that the
 * page holds of it; one that did not answer is asked from the same place again, so that nothing of it is passed over.
 *
 * @param more whether another page follows
 */
record MergedTrail(List<AuditedEntry> items, TrailPositions reached, boolean more) {

    private static final Comparator<Candidate> NEWEST_FIRST = Comparator.comparing(
                    (Candidate one) -> one.entry().at())
            .thenComparing(Candidate::service)
            .thenComparing(one -> one.entry().id().toString())
            .reversed();

    MergedTrail {
        items = List.copyOf(items);
    }

    private record Candidate(SuiteService service, AuditedEntry entry) {}

    /** Merges what the services answered behind those places. */
    static MergedTrail of(List<Answered<AuditPage>> answers, TrailPositions behind, int limit) {
        List<Candidate> candidates = answers.stream()
                .filter(one -> one.answer() != null)
                .flatMap(one -> items(one).stream().map(entry -> new Candidate(one.service(), entry)))
                .sorted(NEWEST_FIRST)
                .toList();
        List<Candidate> taken = candidates.stream().limit(limit).toList();
        Map<SuiteService, String> reached = new EnumMap<>(SuiteService.class);
        reached.putAll(behind.behind());
        answers.stream()
                .filter(one -> one.answer() != null)
                .forEach(one -> reached.putIfAbsent(one.service(), beginning(one)));
        taken.forEach(one -> reached.put(one.service(), one.entry().position().toString()));
        boolean more = candidates.size() > taken.size()
                || answers.stream()
                        .anyMatch(one -> one.answer() == null || one.answer().more());
        return new MergedTrail(taken.stream().map(Candidate::entry).toList(), new TrailPositions(reached), more);
    }

    /** Where a log was begun to be read: what is written behind that while others are read is of no later page. */
    private static String beginning(Answered<AuditPage> answered) {
        AuditPage page = Objects.requireNonNull(answered.answer());
        return AuditPosition.before(page.readTo()).toString();
    }

    private static List<AuditedEntry> items(Answered<AuditPage> answered) {
        AuditPage page = answered.answer();
        return page == null ? List.of() : page.items();
    }
}
