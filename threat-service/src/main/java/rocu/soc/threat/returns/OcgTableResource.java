package rocu.soc.threat.returns;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.returns.Return;
import rocu.soc.chassis.record.returns.ReturnFilters;
import rocu.soc.chassis.record.returns.ReturnPart;
import rocu.soc.chassis.record.returns.Returns;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.table.CsvTable;
import rocu.soc.chassis.web.table.WorkbookTable;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;
import rocu.soc.threat.codelist.CodeLists;

/** The table of organised crime groups over HTTP. */
@Path("/api/v1/returns/ocg-table")
@Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE})
class OcgTableResource {

    private static final String COMPARED = "comparedWithAsKnownAt";

    @Inject
    Returns returns;

    @Inject
    KnownPast past;

    @Inject
    CodeLists codes;

    @GET
    @Permission(Returns.READ)
    @Operation(
            operationId = "tabulateOrganisedCrimeGroups",
            summary = "Count active and archived organised crime groups by primary crime type",
            description = "As known at one instant, and beside it as known at another one.")
    @APIResponse(
            responseCode = "200",
            description = "One part for each instant",
            content = @Content(schema = @Schema(implementation = Return.class)))
    public Response count(
            @QueryParam("region")
                    @Parameter(
                            description =
                                    "The police region, a code of /api/v1/code-lists/regions; this installation's if left out")
                    @Nullable
                    String region,
            @QueryParam("organisation")
                    @Parameter(description = "Owners, codes of /api/v1/code-lists/organisations; all if left out")
                    @Nullable
                    List<String> organisation,
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable String asKnownAt,
            @QueryParam(COMPARED) @Parameter(description = "The same for the table that stands beside it") @Nullable
                    String comparedWithAsKnownAt) {
        ReturnFilters first = OcgTable.filters();
        String asked = returns.region(region, first);
        List<ReturnPart> parts = new ArrayList<>();
        parts.add(part(OcgTable.NAME, first, asked, organisation, asKnownAt));
        if (comparedWithAsKnownAt != null) {
            parts.add(part("compared-with", OcgTable.filters(), asked, organisation, comparedWithAsKnownAt));
        }
        return returns.answer(new Return(OcgTable.NAME, asked, OcgTable.DEFINITIONS, parts));
    }

    private ReturnPart part(
            String name,
            ReturnFilters filters,
            String region,
            @Nullable List<String> organisation,
            @Nullable String asKnownAt) {
        returns.organisations("f.organisation", organisation, filters);
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return returns.count(name, OcgTable.records(codes.codes(CodeLists.CRIME_TYPES, asked)), region, filters, asked);
    }
}
