package rocu.soc.orders.lifecycle;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.records.RecordSelection;

/** Which orders a list is about, as the client wrote it. Values of one parameter widen, parameters narrow. */
public class OrderSelection extends RecordSelection {

    @QueryParam("orderType")
    @Parameter(description = "A code of /api/v1/order-types")
    @Nullable
    List<String> orderType;

    @QueryParam("managingOrganisation")
    @Parameter(description = "The organisation that manages it, a code of /api/v1/code-lists/organisations")
    @Nullable
    List<String> managingOrganisation;

    @QueryParam("subjectLocation")
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = SubjectLocation.class))
    @Nullable
    List<String> subjectLocation;

    @QueryParam("state")
    @Parameter(
            description = "Whether it is in force on the day on",
            schema = @Schema(type = SchemaType.ARRAY, implementation = OrderState.class))
    @Nullable
    List<String> state;

    @QueryParam(DayAsked.PARAMETER)
    @Parameter(
            description = "The day of the state, YYYY-MM-DD; today in Europe/London if left out. Another day than today"
                    + " leaves order cards out",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String on;

    @QueryParam("madeFrom")
    @Parameter(
            description = "First day of the making, YYYY-MM-DD",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String madeFrom;

    @QueryParam("madeBefore")
    @Parameter(description = "The day after the last one", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String madeBefore;

    @QueryParam("threat")
    @Parameter(description = "Id or reference of the threat, where the link to it shows")
    @Nullable
    List<String> threat;

    @QueryParam("linkStatus")
    @Parameter(
            description = "How far the link to a threat has come, as it shows; REFUSED is the worklist of the"
                    + " organisation that named the threat",
            schema = @Schema(type = SchemaType.ARRAY, implementation = LinkStatus.class))
    @Nullable
    List<String> linkStatus;

    @QueryParam("sort")
    @Parameter(
            description = "madeOn or recordedAt; a minus sign for the latest first; left out for the one recorded last"
                    + " first. What an order card does not show sorts none in",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"-madeOn", "madeOn", "-recordedAt", "recordedAt"}))
    @Nullable
    String sort;
}
