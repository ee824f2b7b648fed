package rocu.soc.threat.returns;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.time.AsKnownAt;

/**
 * The filters of the return of threats, as the client wrote them. What is left out is the inspectorate's filter (HMICFRS
 * PEEL 2022/23, Appendix 2); {@code any} switches one off.
 */
public class ThreatReturnSelection {

    @QueryParam("region")
    @Parameter(description = "The police region, a code of /api/v1/code-lists/regions; this installation's if left out")
    @Nullable
    String region;

    @QueryParam("organisation")
    @Parameter(description = "Owners, codes of /api/v1/code-lists/organisations; all if left out")
    @Nullable
    List<String> organisation;

    @QueryParam("assessmentType")
    @Parameter(description = "TACTICAL, THEMATIC, or any; TACTICAL if left out")
    @Nullable
    List<String> assessmentType;

    @QueryParam("moderationStatus")
    @Parameter(description = "NOT_ASSESSED, SUBMITTED, MODERATED, RETURNED, or any; MODERATED if left out")
    @Nullable
    List<String> moderationStatus;

    @QueryParam("soc")
    @Parameter(description = "true, false, or any: whether it is serious and organised crime; true if left out")
    @Nullable
    String soc;

    @QueryParam("tierNot")
    @Parameter(description = "The tier that is left out, 1 to 5, or any; 5 if left out. No tier passes")
    @Nullable
    String tierNot;

    @QueryParam("phaseNotContaining")
    @Parameter(description = "CLOSED, or any; CLOSED if left out")
    @Nullable
    String phaseNotContaining;

    @QueryParam(AsKnownAt.PARAMETER)
    @Parameter(description = AsKnownAt.DESCRIPTION)
    @Nullable
    String asKnownAt;
}
