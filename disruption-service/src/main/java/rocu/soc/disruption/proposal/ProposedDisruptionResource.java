package rocu.soc.disruption.proposal;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordPages;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.list.Criteria;
import rocu.soc.chassis.web.list.KeysetQuery;
import rocu.soc.chassis.web.list.PageParameters;
import rocu.soc.chassis.web.list.SortKey;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.policy.PolicyColumns;

/** Proposed disruptions over HTTP: listed, the latest first. */
@Path("/api/v1/proposed-disruptions")
@Produces(MediaType.APPLICATION_JSON)
class ProposedDisruptionResource {

    static final String READ = "proposed-disruptions:read";

    @Inject
    CurrentCaller caller;

    @Inject
    Policy policy;

    @Inject
    RecordPages pages;

    @Inject
    ProposedDisruptions proposed;

    /** One page, as the API document shows it. */
    record ProposedDisruptionPage(
            @Schema(description = "Those that nobody recorded yet")
            List<ProposedDisruption> items,

            @Schema(description = "Relative address of the next page, if there is one") @Nullable
            String next,

            @Schema(description = "Rows of the whole list, with count=true") @Nullable
            Long count) {}

    @GET
    @Permission(READ)
    @Operation(
            operationId = "listProposedDisruptions",
            summary = "List what happened elsewhere and may be a disruption that your organisation has not recorded")
    @APIResponse(
            responseCode = "200",
            description = "One page, the latest proposal first",
            content = @Content(schema = @Schema(implementation = ProposedDisruptionPage.class)))
    public Response list(@BeanParam PageParameters page) {
        Criteria criteria = new Criteria()
                .and(policy.rows(
                        caller.get(),
                        READ,
                        ProposedDisruptions.KIND.name(),
                        Set.of("proposedAt"),
                        PolicyColumns.ofHead("p")));
        KeysetQuery query = new KeysetQuery(
                "proposed_disruption p", "p.id", "1", new SortKey("p.proposed_at", "timestamptz", true), criteria);
        return pages.records(ProposedDisruptions.KIND, Optional.empty(), now -> query, proposed::rows);
    }
}
