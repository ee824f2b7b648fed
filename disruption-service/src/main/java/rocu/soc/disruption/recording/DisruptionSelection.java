package rocu.soc.disruption.recording;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.records.RecordSelection;

/** Which disruptions a list is about, as the client wrote it. Values of one parameter widen, parameters narrow. */
public class DisruptionSelection extends RecordSelection {

    @QueryParam("beneficiary")
    @Parameter(
            description =
                    "The organisation that a support disruption benefited, a code of /api/v1/code-lists/organisations")
    @Nullable
    List<String> beneficiary;

    @QueryParam("fourP")
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = FourP.class))
    @Nullable
    List<String> fourP;

    @QueryParam("disruptionType")
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = DisruptionType.class))
    @Nullable
    List<String> disruptionType;

    @QueryParam("assessmentCategory")
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = AssessmentCategory.class))
    @Nullable
    List<String> assessmentCategory;

    @QueryParam("status")
    @Parameter(
            description =
                    "RECORDED if left out; any where reference or sourceReference names the records, or changedSince asks what became of them",
            schema = @Schema(type = SchemaType.ARRAY, implementation = DisruptionStatus.class))
    @Nullable
    List<String> status;

    @QueryParam("threatId")
    @Parameter(
            description = "The threat that it is posted against",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String threatId;

    @QueryParam("linkStatus")
    @Parameter(
            description = "REFUSED is the worklist of links that an organisation has to mend",
            schema = @Schema(type = SchemaType.ARRAY, implementation = LinkStatus.class))
    @Nullable
    List<String> linkStatus;

    @QueryParam("differsFromSource")
    @Parameter(
            description = "Of which the source system says something else than is held",
            schema = @Schema(type = SchemaType.ARRAY, implementation = DecidedMember.class))
    @Nullable
    List<String> differsFromSource;

    @QueryParam("without")
    @Parameter(
            description =
                    "What is still to be said: no threat is named, or it is unassessed. Both together are the queue of a force;"
                            + " sort=recordedAt is the oldest first",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Lacking.class))
    @Nullable
    List<String> without;

    @QueryParam("occurredFrom")
    @Parameter(description = "First day, YYYY-MM-DD", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String occurredFrom;

    @QueryParam("occurredBefore")
    @Parameter(description = "The day after the last one", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String occurredBefore;

    @QueryParam("sort")
    @Parameter(
            description = "occurredOn or recordedAt; a minus sign for the latest first; -occurredOn if left out",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"-occurredOn", "occurredOn", "-recordedAt", "recordedAt"},
                            defaultValue = "-occurredOn"))
    @Nullable
    String sort;
}
