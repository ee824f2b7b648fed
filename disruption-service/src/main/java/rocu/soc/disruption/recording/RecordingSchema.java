package rocu.soc.disruption.recording;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/** The body of a recording, as the API document shows it: the facts, and where they come from. */
@Schema(name = "DisruptionRecording", allOf = DisruptionFacts.class)
record RecordingSchema(
        @Nullable String sourceSystem,
        @Nullable String sourceReference,
        @Nullable RecordedBy recordedBy) {}
