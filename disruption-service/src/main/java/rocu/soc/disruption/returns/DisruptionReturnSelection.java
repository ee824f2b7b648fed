package rocu.soc.disruption.returns;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.time.AsKnownAt;

/**
 * The filters of the return of disruptions, as the client wrote them. What is left out is the inspectorate's filter
 * (HMICFRS PEEL 2022/23, Appendix 2); {@code any} switches one off.
 */
public class DisruptionReturnSelection {

    private static final String CATEGORIES =
            "MAJOR, MODERATE, MINOR, NONE, NEGATIVE, UNASSESSED, or any; MAJOR, MODERATE and MINOR if left out";

    @QueryParam("region")
    @Parameter(description = "The police region, a code of /api/v1/code-lists/regions; this installation's if left out")
    @Nullable
    String region;

    @QueryParam("organisation")
    @Parameter(
            description =
                    "Organisations that recorded them, codes of /api/v1/code-lists/organisations; all if left out")
    @Nullable
    List<String> organisation;

    @QueryParam("from")
    @Parameter(
            description = "First day on which they happened, YYYY-MM-DD, or any",
            required = true,
            schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(
            description = "The day after the last one, YYYY-MM-DD, or any",
            required = true,
            schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String to;

    @QueryParam("disruptionType")
    @Parameter(description = "LEAD, SUPPORT, or any; LEAD if left out")
    @Nullable
    List<String> disruptionType;

    @QueryParam("assessmentCategory")
    @Parameter(description = CATEGORIES)
    @Nullable
    List<String> assessmentCategory;

    @QueryParam("status")
    @Parameter(description = "RECORDED, WITHDRAWN, or any; RECORDED if left out")
    @Nullable
    List<String> status;

    @QueryParam(AsKnownAt.PARAMETER)
    @Parameter(description = AsKnownAt.DESCRIPTION)
    @Nullable
    String asKnownAt;
}
