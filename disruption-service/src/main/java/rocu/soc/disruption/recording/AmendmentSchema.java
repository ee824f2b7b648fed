package rocu.soc.disruption.recording;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/** The body of an amendment, as the API document shows it: those facts that change, why, and on whose behalf. */
@Schema(name = "DisruptionAmendment", allOf = DisruptionFacts.class)
record AmendmentSchema(@Nullable String reason, @Nullable RecordedBy recordedBy) {}
