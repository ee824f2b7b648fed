package rocu.soc.sample.stop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.records.RecordMembers;

/** A stop as its reader sees it. Below the level FULL only the members of the policy's summary stand in it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Stop",
        requiredProperties = {"id", "reference", "organisation", "stoppedOn"})
record StopDocument(
        @JsonUnwrapped RecordMembers record, @JsonUnwrapped StopContent content) {}
