package rocu.soc.disruption.threat;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.RuleAnswers;
import rocu.soc.chassis.record.rule.RuleVersions;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;

/** The dated rule of what the national minimum standards let be recorded, over HTTP. */
@Path(NationalStandardBook.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
class NationalStandardResource {

    private static final String READ = "code-lists:read";
    private static final String CHANGE = "rules:change";
    private static final String RULE = "/rules/{validFrom}";

    @Inject
    NationalStandard standard;

    @Inject
    NationalStandardBook book;

    @Inject
    RuleAnswers rules;

    @Inject
    KnownPast past;

    /**
     * The standards of every day, as the API document shows them.
     *
     * @param asKnownAt the instant that was asked about; absent for now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NationalStandardPage")
    record StandardPage(
            @Schema(description = "The earliest first") List<StandardDocument> items,

            @Schema(description = "The instant that was asked for") @Nullable
            Instant asKnownAt) {}

    @GET
    @Permission(READ)
    @Operation(
            operationId = "listNationalStandards",
            summary = "See against which threat types the national standard lets disruptions be recorded")
    @APIResponse(
            responseCode = "200",
            description = "The standard of every day, the earliest first",
            content = @Content(schema = @Schema(implementation = StandardPage.class)))
    public StandardPage list(
            @QueryParam(AsKnownAt.PARAMETER)
                    @Parameter(description = "An instant, or a day for all that was known at its end; now if left out")
                    @Nullable
                    String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return new StandardPage(
                standard.all(asked), asked.map(AsKnownAt::instant).orElse(null));
    }

    @GET
    @Path(RULE)
    @Permission(READ)
    @Operation(operationId = "getNationalStandardRule", summary = "Read the national standard that begins on a day")
    @APIResponse(
            responseCode = "200",
            description = "The standard; its ETag is what a change of it names",
            content = @Content(schema = @Schema(implementation = StandardDocument.class)))
    public Response rule(@PathParam(RuleAnswers.VALID_FROM) String validFrom) {
        return rules.get(book, NationalStandardBook.KEY, validFrom);
    }

    @GET
    @Path(RULE + "/versions")
    @Permission(CHANGE)
    @Operation(
            operationId = "listNationalStandardRuleVersions",
            summary = "Read what was stated of the national standard from a day on, when, by whom and why")
    @APIResponse(
            responseCode = "200",
            description = "The versions, the first one first",
            content = @Content(schema = @Schema(implementation = RuleVersions.class)))
    public RuleVersions versions(@PathParam(RuleAnswers.VALID_FROM) String validFrom) {
        return rules.versions(book, NationalStandardBook.KEY, validFrom);
    }

    @PUT
    @Path(RULE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(CHANGE)
    @Operation(
            operationId = "stateNationalStandard",
            summary =
                    "State against which threat types the national standard lets disruptions be recorded from a day on",
            description =
                    "The standard that holds until then ends there. If-Match is required where that day's is there "
                            + "already; the same content makes no new version. Disruptions keep what was judged of them.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StatedStandard.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = StandardDocument.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new standard",
            content = @Content(schema = @Schema(implementation = StandardDocument.class)))
    public Response state(@PathParam(RuleAnswers.VALID_FROM) String validFrom, byte @Nullable [] body) {
        return rules.state(book, NationalStandardBook.KEY, validFrom, body);
    }
}
