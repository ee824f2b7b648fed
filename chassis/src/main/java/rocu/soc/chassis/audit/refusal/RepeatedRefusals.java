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

/**
 * Who was refused how often of late. A run begins with a refusal and ends after a time; within it the caller is logged
 * once. Of very many callers those are forgotten who were refused longest ago.
 */
final class RepeatedRefusals {

    private final int often;
    private final Duration within;
    private final Map<String, Run> runs;

    /**
     * None so far.
     *
     * @param often refusals that are logged
     * @param within how long a run lasts
     * @param callers most that are remembered
     */
    RepeatedRefusals(int often, Duration within, int callers) {
        this.often = often;
        this.within = within;
        this.runs = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Run> eldest) {
                return size() > callers;
            }
        };
    }

    /** What was refused in a run. */
    record Denials(List<UUID> records, Set<String> reasons) {}

    private static final class Run {
        private final Instant until;
        private final Set<UUID> records = new LinkedHashSet<>();
        private final Set<String> reasons = new TreeSet<>();
        private int refusals;

        private Run(Instant until) {
            this.until = until;
        }
    }

    /** Takes note of a refusal; what is to be logged, if it is the one that makes them too many. */
    synchronized Optional<Denials> note(String caller, List<UUID> records, String reason, Instant now) {
        Run run = runs.get(caller);
        if (run == null || !now.isBefore(run.until)) {
            run = new Run(now.plus(within));
            runs.put(caller, run);
        }
        run.refusals++;
        if (run.refusals > often) {
            return Optional.empty();
        }
        run.records.addAll(records);
        run.reasons.add(reason);
        return run.refusals == often
                ? Optional.of(new Denials(new ArrayList<>(run.records), Set.copyOf(run.reasons)))
                : Optional.empty();
    }
}
