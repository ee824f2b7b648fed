package rocu.soc.sample.stop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.file.ListForm;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.document.Named;
import rocu.soc.chassis.web.json.MergePatch;
import rocu.soc.chassis.web.list.PageParameters;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.table.CsvTable;
import rocu.soc.chassis.web.table.WorkbookTable;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;
import rocu.soc.records.ErasuresResource;
import rocu.soc.records.HistoricLoadsResource;
import rocu.soc.records.HistoriesResource;
import rocu.soc.records.PatchReader;
import rocu.soc.records.PlainCommands;
import rocu.soc.records.RecordReads;
import rocu.soc.records.VersionsResource;

/** Stops over HTTP. */
@Path(StopResource.ALL)
@Produces(MediaType.APPLICATION_JSON)
class StopResource {

    static final String ALL = "/api/v1/stops";

    private static final String NAME = "Stop";
    private static final String ONE = "a stop";
    private static final String MANY = "stops";
    private static final PatchReader<StopAmendment> PATCHES =
            new PatchReader<>(StopAmendment.class, StopDocument.class);

    @Inject
    CurrentCaller caller;

    @Inject
    Stops stops;

    @Inject
    PlainCommands commands;

    @Inject
    RecordReads reads;

    @Inject
    KnownPast past;

    @Inject
    Policy policy;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(Stops.RECORD)
    @Operation(operationId = "recordStop", summary = "Record a stop that officers of your organisation made")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StopRecording.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded; Location and ETag name it",
            content = @Content(schema = @Schema(implementation = StopDocument.class)))
    public Response record(byte @Nullable [] body) {
        return commands.create(stops, StopRecording.class, body);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListForm.NDJSON, CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE})
    @Permission(Stops.READ)
    @Operation(operationId = "listStops", summary = "List the stops that your account may see")
    @APIResponse(
            responseCode = "200",
            description =
                    "One page, or the whole list as a file; the members that an account may not see match no filter",
            content = @Content(schema = @Schema(ref = "StopPage")))
    public Response list(@BeanParam StopSelection selection, @BeanParam PageParameters page) {
        return reads.list(
                stops,
                selection.asKnownAt(),
                known -> selection.filters(stops, known).query(policy, caller.get()));
    }

    @GET
    @Path("/{id}")
    @Permission(Stops.READ)
    @Operation(operationId = "getStop", summary = "Read a stop, as far as your account may see it")
    @APIResponse(
            responseCode = "200",
            description = "The stop, whole or as a summary",
            content = @Content(schema = @Schema(implementation = StopDocument.class)))
    public Response get(
            @PathParam("id") String id,
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable
                    String asKnownAt) {
        return reads.item(stops, id, asKnownAt);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permission(Stops.AMEND)
    @Operation(operationId = "amendStop", summary = "Amend a stop that your organisation recorded")
    @RequestBody(
            required = true,
            description = "A merge patch (RFC 7396) of what is said of it, with reason and recordedBy",
            content = @Content(schema = @Schema(ref = "StopPatch")))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now; the same content makes no new version",
            content = @Content(schema = @Schema(implementation = StopDocument.class)))
    public Response amend(@PathParam("id") String id, byte @Nullable [] body) {
        return commands.amend(stops, PATCHES, Stops.AMEND, id, body);
    }

    @Path(ALL + "/{id}/versions")
    @Named(value = NAME, one = ONE, many = MANY)
    @Permission(Stops.READ)
    @RequestScoped
    static class Versions extends VersionsResource {

        @Inject
        Stops stops;

        @Override
        protected Stops records() {
            return stops;
        }
    }

    @Path(ALL + "/{id}/erasures")
    @Named(value = NAME, one = ONE, many = MANY)
    static class Erasures extends ErasuresResource {

        @Inject
        Stops stops;

        @Override
        protected Stops records() {
            return stops;
        }
    }

    @Path(ALL + "/historic-loads")
    @Named(value = NAME, one = ONE, many = MANY)
    @Permission(Stops.LOAD_HISTORY)
    static class HistoricLoads extends HistoricLoadsResource {

        @Inject
        Stops stops;

        @Override
        protected Stops records() {
            return stops;
        }
    }

    @Path(ALL + "/histories")
    @Named(value = NAME, one = ONE, many = MANY)
    static class Histories extends HistoriesResource {}
}
