package rocu.soc.disruption.recording;

import org.jspecify.annotations.Nullable;

/** A disruption as it comes in. */
record Recording(
        DisruptionFacts facts,
        @Nullable Source source,
        @Nullable RecordedBy recordedBy) {}
