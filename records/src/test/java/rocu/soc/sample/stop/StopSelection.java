package rocu.soc.sample.stop;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.records.RecordFilters;
import rocu.soc.records.RecordSelection;
import rocu.soc.records.Sort;

/** Which stops a list is about, as the client wrote it. Values of one parameter widen, parameters narrow. */
public class StopSelection extends RecordSelection {

    private static final List<Sort> SORTS = List.of(Sort.day("stoppedOn"), Sort.RECORDED_AT);

    @QueryParam("outcome")
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = StopContent.Outcome.class))
    @Nullable
    List<String> outcome;

    @QueryParam("askedBy")
    @Parameter(description = "The force that had asked for it")
    @Nullable
    List<String> askedBy;

    @QueryParam("stoppedFrom")
    @Parameter(description = "First day, YYYY-MM-DD", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String stoppedFrom;

    @QueryParam("stoppedBefore")
    @Parameter(description = "The day after the last one", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String stoppedBefore;

    @QueryParam("sort")
    @Parameter(
            description = "A minus sign for the latest first",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            defaultValue = "-stoppedOn",
                            enumeration = {"-stoppedOn", "stoppedOn", "-recordedAt", "recordedAt"}))
    @Nullable
    String sort;

    RecordFilters filters(Stops stops, Optional<AsKnownAt> asked) {
        return new RecordFilters(stops, this, asked)
                .codes("outcome", outcome, StopContent.Outcome.class)
                .texts("askedBy", askedBy)
                .from("stoppedOn", "stoppedFrom", stoppedFrom)
                .before("stoppedOn", "stoppedBefore", stoppedBefore)
                .sort(sort, "-stoppedOn", SORTS);
    }
}
