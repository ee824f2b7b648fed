package rocu.soc.gateway.returns;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import rocu.soc.chassis.record.returns.Return;
import rocu.soc.chassis.record.returns.Returns;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.table.CsvTable;
import rocu.soc.chassis.web.table.WorkbookTable;

/**
 * The return of an inspection (HMICFRS PEEL 2022/23, Appendix 2): threats and disruptions as the inspectorate counts them,
 * each as known at an instant of its own, each counted by the service that owns the records.
 */
@Path("/api/v1/returns/inspection")
@Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE})
class InspectionReturnResource {

    private static final String NAME = "inspection";

    @Inject
    Returns returns;

    @Inject
    CountedElsewhere elsewhere;

    @GET
    @Permission(Returns.READ)
    @Operation(
            operationId = "countForInspection",
            summary = "Count threats and disruptions as the inspectorate does, in one return",
            description =
                    "It takes no filters. The same question gives the same figures for ever where both instants are named;"
                            + " it is refused as a whole when one service cannot answer.")
    @APIResponse(
            responseCode = "200",
            description = "Two parts, threats and disruptions, with the definitions by which they were counted",
            content = @Content(schema = @Schema(implementation = Return.class)))
    public Response count(@BeanParam InspectionSelection selection) {
        InspectionQuestion question = InspectionQuestion.read(selection);
        CompletionStage<Return> threats = elsewhere.count("returns/threats", question.ofThreats());
        CompletionStage<Return> disruptions = elsewhere.count("returns/disruptions", question.ofDisruptions());
        return returns.answer(composed(
                CountedElsewhere.await(threats, "assessmentsAsKnownAt"),
                CountedElsewhere.await(disruptions, "disruptionsAsKnownAt")));
    }

    private static Return composed(Return threats, Return disruptions) {
        return new Return(
                NAME,
                threats.region(),
                Stream.of(threats, disruptions)
                        .flatMap(part -> part.definitions().stream())
                        .distinct()
                        .toList(),
                Stream.of(threats, disruptions)
                        .flatMap(part -> part.parts().stream())
                        .toList());
    }
}
