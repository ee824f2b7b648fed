package rocu.soc.chassis.record.returns;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A return: figures with the definitions by which they were counted. The same question as known at the same instant, from
 * a caller with the same rights, gives the same figures for ever.
 */
@Schema(name = "CountedReturn")
public record Return(
        @Schema(description = "Which return it is") String name,

        @Schema(description = "The police region, a code of /api/v1/code-lists/regions")
        String region,

        @Schema(description = "By which it was counted") List<Definition> definitions,

        @Schema(description = "A count each, of one kind of record")
        List<ReturnPart> parts) {

    public Return {
        definitions = List.copyOf(definitions);
        parts = List.copyOf(parts);
    }
}
