package rocu.soc.chassis.audit.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOutcome;

/**
 * Who was refused how often of late. A run begins with a refusal and ends after a time. Its first refusals are logged one by one,
 * and so is that they repeat themselves; what follows is gathered, so that a client that never stops does not fill the log. Of very
 * many callers those are forgotten who were refused longest ago, once what was gathered of them is logged.
 */
final class RepeatedRefusals {

    private static final int GATHERED_AT_MOST = 100;

    private final int often;
    private final Duration within;
    private final Map<Who, Run> runs;
    private final List<Refusal> forgotten = new ArrayList<>();

    /**
     * None so far.
     *
     * @param often refusals that are logged one by one
     * @param within how long a run lasts
     * @param callers most that are remembered
     */
    RepeatedRefusals(int often, Duration within, int callers) {
        this.often = often;
        this.within = within;
        this.runs = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Who, Run> eldest) {
                boolean tooMany = size() > callers;
                if (tooMany && eldest.getValue().refusals > often) {
                    eldest.getValue().gathered().ifPresent(forgotten::add);
                }
                return tooMany;
            }
        };
    }

    /** A caller and whether access was denied to it: conflicts of a busy system say nothing of that. */
    private record Who(String account, boolean denied) {}

    private static final class Run {
        private final Instant until;
        private final Set<UUID> records = new LinkedHashSet<>();
        private final Set<String> texts = new LinkedHashSet<>();
        private final Set<String> pointers = new TreeSet<>();
        private @Nullable Refusal latest;
        private int refusals;

        private Run(Instant until) {
            this.until = until;
        }

        private void add(Refusal refusal) {
            refusals++;
            latest = refusal;
            records.addAll(refusal.records());
            texts.addAll(refusal.texts());
            pointers.addAll(refusal.pointers());
            pointers.add("/" + refusal.outcome().slug());
        }

        private boolean isFull() {
            return records.size() >= GATHERED_AT_MOST || texts.size() >= GATHERED_AT_MOST;
        }

        /** What came since it was last asked, as one; empty for nothing. */
        private Optional<Refusal> gathered() {
            Refusal last = latest;
            if (last == null) {
                return Optional.empty();
            }
            Refusal all = new Refusal(
                    last.caller(),
                    AuditOutcome.REPEATED,
                    List.copyOf(records),
                    List.copyOf(pointers),
                    List.copyOf(texts),
                    last.why(),
                    last.requestId());
            latest = null;
            records.clear();
            texts.clear();
            pointers.clear();
            return Optional.of(all);
        }
    }

    /** Takes note of a refusal; what is to be logged now. */
    synchronized List<Refusal> note(Refusal refusal, Instant now) {
        List<Refusal> due = new ArrayList<>();
        Who who = new Who(refusal.caller().userId(), refusal.outcome().isDenial());
        Run run = runs.get(who);
        if (run == null || !now.isBefore(run.until)) {
            if (run != null && run.refusals > often) {
                run.gathered().ifPresent(due::add);
            }
            run = new Run(now.plus(within));
            runs.put(who, run);
        }
        run.add(refusal);
        if (run.refusals <= often) {
            due.add(refusal);
        }
        if (run.refusals == often || (run.refusals > often && run.isFull())) {
            run.gathered().ifPresent(due::add);
        }
        return due;
    }

    /** What was gathered of all that were refused too often. */
    synchronized List<Refusal> gathered() {
        List<Refusal> all = new ArrayList<>(forgotten);
        forgotten.clear();
        runs.values().stream()
                .filter(run -> run.refusals > often)
                .flatMap(run -> run.gathered().stream())
                .forEach(all::add);
        return all;
    }
}
