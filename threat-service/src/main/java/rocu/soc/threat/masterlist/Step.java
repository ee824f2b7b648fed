package rocu.soc.threat.masterlist;

import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/** Why a step was taken, and on whose behalf. */
record Step(@Nullable String reason, @Nullable RecordedBy recordedBy) {}
