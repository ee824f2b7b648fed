package rocu.soc.threat.masterlist;

import org.jspecify.annotations.Nullable;

/** Why a step was taken, and on whose behalf. */
record Step(@Nullable String reason, @Nullable RecordedBy recordedBy) {}
