package rocu.soc.gateway.erasure;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.erasure.Erasure;
import rocu.soc.chassis.record.erasure.ErasurePermissions;
import rocu.soc.chassis.record.erasure.ErasureReport;
import rocu.soc.chassis.record.erasure.ErasureStatus;
import rocu.soc.chassis.record.erasure.Erasures;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.http.PathId;
import rocu.soc.chassis.web.list.QueryValues;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.gateway.composition.AllServices;
import rocu.soc.gateway.composition.Answered;

/** Erasures of all services, for the records managers of an organisation. */
@Path("/api/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
class SuiteErasuresResource {

    private static final String STATUS = "status";
    private static final Duration WAIT = Duration.ofSeconds(2);

    @Inject
    AllServices services;

    @GET
    @Permission(ErasurePermissions.READ)
    @Operation(
            operationId = "listErasures",
            summary = "What your organisation proposed to erase, and what was decided",
            description = "With status=PROPOSED the worklist of who decides. A service that does not answer is named.")
    @APIResponse(
            responseCode = "200",
            description = "Erasures of all services, and which of them answered",
            content = @Content(schema = @Schema(implementation = ErasureList.class)))
    public ErasureList list(
            @QueryParam(STATUS)
                    @Parameter(
                            description = "Only those with this status",
                            schema = @Schema(implementation = ErasureStatus.class))
                    @Nullable
                    String status) {
        QueryValues values = new QueryValues();
        List<String> asked = values.codes(STATUS, status == null ? null : List.of(status), ErasureStatus.class);
        values.raise();
        return ErasureList.of(services.holdingRecords(
                "erasures" + (asked.isEmpty() ? "" : "?" + STATUS + "=" + asked.getFirst()), Erasures.class));
    }

    @GET
    @Path("{id}")
    @Permission(ErasurePermissions.READ)
    @Operation(
            operationId = "getErasure",
            summary = "How far an erasure has come: what each service still holds of what was erased",
            description = "It is complete when every service says that it holds nothing. Backups hold it longer,"
                    + " and a restore erases it again.")
    @APIResponse(
            responseCode = "200",
            description = "The erasure, and a row for each service",
            content = @Content(schema = @Schema(implementation = ErasureProgress.class)))
    public ErasureProgress get(@PathParam("id") String id) {
        List<Answered<ErasureReport>> answers =
                services.holdingRecords("erasures/" + PathId.parse(id), ErasureReport.class);
        Erasure erasure = answers.stream()
                .map(Answered::answer)
                .filter(Objects::nonNull)
                .map(ErasureReport::erasure)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> missing(answers));
        return ErasureProgress.of(erasure, answers);
    }

    /** Nothing is there, unless a service that did not answer may keep it. */
    private static Problem missing(List<Answered<ErasureReport>> answers) {
        return answers.stream()
                .filter(one -> one.problem() != null)
                .findFirst()
                .map(silent -> Problem.of(
                                ProblemTypes.SERVICE_UNAVAILABLE,
                                silent.service().application() + " does not answer, and may keep it.")
                        .retryAfter(WAIT))
                .orElseGet(Problem::notFound);
    }
}
