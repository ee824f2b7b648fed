package rocu.soc.demo.disruptions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a disruption fares at the two extractions. */
public enum DisruptionCourse {
    COUNTED_TWICE(Standing.COUNTED, Standing.COUNTED),
    /** Withdrawn between the extractions. */
    WITHDRAWN_BETWEEN(Standing.COUNTED, Standing.WITHDRAWN),
    /** Withdrawn after the second: counted in both, and not today. */
    WITHDRAWN_AFTER(Standing.COUNTED, Standing.COUNTED),
    /** Found to be no disruption after the second extraction. */
    REGRADED_AFTER(Standing.COUNTED, Standing.COUNTED),
    /** Graded between the extractions. */
    GRADED_BETWEEN(Standing.NOT_GRADED, Standing.COUNTED),
    ENTERED_BETWEEN(Standing.UNKNOWN, Standing.COUNTED),
    ENTERED_AFTER(Standing.UNKNOWN, Standing.UNKNOWN),
    WITHDRAWN_EARLY(Standing.WITHDRAWN, Standing.WITHDRAWN),
    /** Category NONE, NEGATIVE or UNASSESSED. */
    NOT_GRADED(Standing.NOT_GRADED, Standing.NOT_GRADED),
    /** On the last day before the year, or on the first after it. */
    NOT_IN_YEAR(Standing.NOT_IN_YEAR, Standing.NOT_IN_YEAR),
    /** Done by the ROCU to benefit a force. */
    SUPPORT(Standing.SUPPORT, Standing.SUPPORT);

    private final Standing first;
    private final Standing second;

    DisruptionCourse(Standing first, Standing second) {
        this.first = first;
        this.second = second;
    }

    /** Whether an extraction counts a disruption, and if not, the one filter that keeps it out. */
    public enum Standing {
        COUNTED(null),
        UNKNOWN(null),
        SUPPORT(DisruptionFilter.LEAD),
        WITHDRAWN(DisruptionFilter.RECORDED),
        NOT_GRADED(DisruptionFilter.GRADED),
        NOT_IN_YEAR(DisruptionFilter.IN_YEAR);

        private final @Nullable DisruptionFilter keptOutBy;

        Standing(@Nullable DisruptionFilter keptOutBy) {
            this.keptOutBy = keptOutBy;
        }

        /** Nothing for what counts, and for what is not known. */
        public Optional<DisruptionFilter> keptOutBy() {
            return Optional.ofNullable(keptOutBy);
        }
    }

    public Standing atFirst() {
        return first;
    }

    public Standing atSecond() {
        return second;
    }
}
