package rocu.soc.disruption.recording;

import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/** A step in the life of a disruption that changes no fact: it is withdrawn, or reinstated. */
record Step(String reason, @Nullable RecordedBy recordedBy) {}
