package rocu.soc.chassis.record.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One count of a return: of one kind of record, as known at one instant, under the filters named. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReturnPart")
public record ReturnPart(
        @Schema(description = "Which count it is") String name,

        @Schema(description = "The instant as known at which it was counted; left out for now") @Nullable
        Instant asKnownAt,

        @Schema(
                description =
                        "Organisations whose history may still be completed by a load, which may move the figures")
        List<String> provisional,

        @Schema(description = "Whether every record is in the totals, or those open to you")
        Counted counted,

        @Schema(description = "As they were applied; any where one is switched off")
        Map<String, List<String>> filters,

        @Schema(description = "All organisations together") Figures region,

        @Schema(description = "The forces and the ROCU of the region, and every other organisation with a record in it")
        List<Figures> organisations) {

    /** The same under another name. */
    public ReturnPart called(String other) {
        return new ReturnPart(other, asKnownAt, provisional, counted, filters, region, organisations);
    }
}
