package rocu.soc.chassis.record.subject;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record that may be about the person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubjectRecord(
        @Schema(description = "Disruption, order or threat") String kind,
        @Schema(description = "Of the record") UUID id,

        @Schema(description = "JSON pointers to what matched")
        List<String> matchedOn,

        @Schema(
                description = "All that is held, with every version, where it was asked for",
                implementation = Object.class)
        @Nullable
        ObjectNode held) {

    public SubjectRecord {
        matchedOn = List.copyOf(matchedOn);
    }
}
