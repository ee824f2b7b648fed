package rocu.soc.threat.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the assessments of a threat, or of the versions of one, as the API document shows it. */
record AssessmentPage(
        List<AssessmentDocument> items,
        @Nullable String next,
        @Nullable Long count,
        @Nullable Instant asKnownAt,
        @Nullable List<String> provisional) {}
