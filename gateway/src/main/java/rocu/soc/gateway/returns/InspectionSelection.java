package rocu.soc.gateway.returns;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the return of an inspection is about, as the client wrote it. */
public class InspectionSelection {

    @QueryParam("region")
    @Parameter(description = "The police region, a code of /api/v1/code-lists/regions; this installation's if left out")
    @Nullable
    String region;

    @QueryParam("from")
    @Parameter(
            description = "First day on which disruptions happened, YYYY-MM-DD",
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(
            description = "The day after the last one, YYYY-MM-DD",
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String to;

    @QueryParam("assessmentsAsKnownAt")
    @Parameter(description = "An instant, or a day for all that was known of threats at its end; left out for now")
    @Nullable
    String assessmentsAsKnownAt;

    @QueryParam("disruptionsAsKnownAt")
    @Parameter(description = "An instant, or a day for all that was known of disruptions at its end; left out for now")
    @Nullable
    String disruptionsAsKnownAt;
}
