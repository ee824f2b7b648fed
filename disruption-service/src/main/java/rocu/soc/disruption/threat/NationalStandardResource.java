package rocu.soc.disruption.threat;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.RuleResource;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.document.Named;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;

/** The dated rule of what the national minimum standards let be recorded, over HTTP. */
@Path(NationalStandardBook.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
class NationalStandardResource {

    private static final String CHANGE = "rules:change";

    @Inject
    NationalStandard standard;

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
    @Permission(RuleResource.READ)
    @Operation(
            operationId = "listNationalStandards",
            summary = "See against which threat types the national standard lets disruptions be recorded")
    @APIResponse(
            responseCode = "200",
            description = "The standard of every day, the earliest first",
            content = @Content(schema = @Schema(implementation = StandardPage.class)))
    public StandardPage list(
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable
                    String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return new StandardPage(
                standard.all(asked), asked.map(AsKnownAt::instant).orElse(null));
    }

    /** One rule of them. */
    @Path(NationalStandardBook.ADDRESS + "/rules/{validFrom}")
    @Named(
            value = "NationalStandard",
            one = "the national standard of recording",
            many = "national standards",
            more = "Disruptions keep what was judged of them.")
    @Permission(CHANGE)
    static class Rules extends RuleResource {

        @Inject
        NationalStandardBook book;

        @Override
        protected NationalStandardBook book() {
            return book;
        }

        @Override
        protected String key() {
            return NationalStandardBook.KEY;
        }
    }
}
