package rocu.soc.chassis.record.subject;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record that may be about the person.
 *
 * @param kind disruption, order or threat
 * @param matchedOn JSON pointers to what matched, in whichever version; a reader decides whether it is the person
 * @param held the record with everything that was ever said of it: {@code record}, {@code versions}, and what belongs to it;
 *     missing where more matched than one answer holds: ask for it with {@code records}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubjectRecord(
        String kind,
        UUID id,
        List<String> matchedOn,

        @Schema(implementation = Object.class) @Nullable ObjectNode held) {

    public SubjectRecord {
        matchedOn = List.copyOf(matchedOn);
    }
}
