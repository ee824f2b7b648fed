package rocu.soc.disruption.recording;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.time.AsKnownAt;

/** Which disruptions a list is about, as the client wrote it. Values of one parameter widen, parameters narrow. */
public class DisruptionSelection {

    @QueryParam("organisation")
    @Parameter(description = "The organisation that recorded it")
    @Nullable
    List<String> organisation;

    @QueryParam("beneficiary")
    @Parameter(description = "The organisation that a support disruption benefited")
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
            description = "RECORDED if left out",
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

    @QueryParam("occurredFrom")
    @Parameter(description = "First day, YYYY-MM-DD", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String occurredFrom;

    @QueryParam("occurredBefore")
    @Parameter(description = "The day after the last one", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String occurredBefore;

    @QueryParam("reference")
    @Parameter(description = "The reference, such as NW-7K3Q-92XK")
    @Nullable
    List<String> reference;

    @QueryParam("sourceSystem")
    @Nullable
    List<String> sourceSystem;

    @QueryParam("sourceReference")
    @Nullable
    List<String> sourceReference;

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

    @QueryParam(AsKnownAt.PARAMETER)
    @Parameter(description = "An instant, or a day for all that was known at its end; left out for now")
    @Nullable
    String asKnownAt;
}
