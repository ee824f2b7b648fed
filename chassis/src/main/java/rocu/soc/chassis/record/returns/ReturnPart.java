package rocu.soc.chassis.record.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One count of a return: of one kind of record, as known at one instant, under the filters named.
 *
 * @param asKnownAt the instant; left out for now
 * @param provisional organisations whose history may still be completed by a load, which may move the figures
 * @param filters as they were applied; {@code any} where one is switched off
 * @param region all organisations together
 * @param organisations the forces and the ROCU of the region, and every other organisation with a record in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReturnPart")
public record ReturnPart(
        String name,
        @Nullable Instant asKnownAt,
        List<String> provisional,
        Counted counted,
        Map<String, List<String>> filters,
        Figures region,
        List<Figures> organisations) {

    /** The same under another name. */
    public ReturnPart called(String other) {
        return new ReturnPart(other, asKnownAt, provisional, counted, filters, region, organisations);
    }
}
