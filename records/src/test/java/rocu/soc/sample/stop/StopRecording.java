package rocu.soc.sample.stop;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.record.Origin;
import rocu.soc.records.NewRecord;

/** A new stop, as its body says. */
@Schema(name = "StopRecording")
record StopRecording(
        @JsonUnwrapped StopContent content, @JsonUnwrapped Origin origin) implements NewRecord<StopContent> {}
