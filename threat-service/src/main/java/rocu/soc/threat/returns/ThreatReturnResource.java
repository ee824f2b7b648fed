package rocu.soc.threat.returns;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import rocu.soc.chassis.record.returns.Return;
import rocu.soc.chassis.record.returns.ReturnFilters;
import rocu.soc.chassis.record.returns.Returns;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.table.CsvTable;
import rocu.soc.chassis.web.table.WorkbookTable;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;

/** The return of threats over HTTP. */
@Path("/api/v1/returns/threats")
@Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE})
class ThreatReturnResource {

    @Inject
    Returns returns;

    @Inject
    KnownPast past;

    @GET
    @Permission(Returns.READ)
    @Operation(
            operationId = "countThreats",
            summary = "Count threats as the inspectorate does, or with other filters",
            description = "The same question as known at the same instant gives the same figures for ever.")
    @APIResponse(
            responseCode = "200",
            description = "The figures, with the filters and definitions by which they were counted",
            content = @Content(schema = @Schema(implementation = Return.class)))
    public Response count(@BeanParam ThreatReturnSelection selection) {
        Optional<AsKnownAt> asked = past.ask(selection.asKnownAt);
        ReturnFilters filters = ThreatReturn.filters(selection);
        String region = returns.region(selection.region, filters);
        returns.organisations("f.organisation", selection.organisation, filters);
        return returns.answer(new Return(
                ThreatReturn.NAME,
                region,
                ThreatReturn.DEFINITIONS,
                List.of(returns.count(ThreatReturn.NAME, ThreatReturn.RECORDS, region, filters, asked))));
    }
}
