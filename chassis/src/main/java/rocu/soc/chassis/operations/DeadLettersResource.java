package rocu.soc.chassis.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.consume.DeadLetter;
import rocu.soc.chassis.messaging.consume.DeadLetters;
import rocu.soc.chassis.web.access.Operations;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.list.IdPage;
import rocu.soc.chassis.web.list.Listing;
import rocu.soc.chassis.web.list.Paging;
import rocu.soc.chassis.web.list.QueryValues;

/** What a consumer of this service could not process, as a list. */
@Path(Operations.BASE + "/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
class DeadLettersResource {

    private static final String CONSUMER = "consumer";

    @Inject
    Operations operations;

    @Inject
    DeadLetters letters;

    @Inject
    Listing listing;

    @Inject
    ObjectMapper mapper;

    @GET
    @Permission(Operations.READ)
    @Operation(
            operationId = "listDeadLetters",
            summary = "What a service received and could not process, the oldest first; never what it holds")
    @APIResponse(
            responseCode = "200",
            description = "A page of open dead letters",
            content = @Content(schema = @Schema(implementation = DeadLetterPage.class)))
    public Response list(
            @PathParam("service") String service,
            @QueryParam(CONSUMER) @Parameter(description = "Those of one consumer") @Nullable String consumer,
            @QueryParam(Paging.LIMIT)
                    @Parameter(
                            description = "Rows of a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "50"))
                    @Nullable
                    String limit,
            @QueryParam(Paging.CURSOR)
                    @Parameter(description = "Where the page begins, from the next link; it ends after 24 hours")
                    @Nullable
                    String cursor)
            throws JsonProcessingException {
        operations.here(service);
        QueryValues values = new QueryValues();
        values.texts(CONSUMER, consumer == null ? null : List.of(consumer));
        values.raise();
        Paging paging = listing.paging();
        IdPage<DeadLetter> page = IdPage.of(
                letters.open(consumer, IdPage.after(paging).orElse(null), paging.toRead()),
                paging,
                DeadLetter::id,
                listing);
        return listing.answer(
                page.next(),
                mapper.writeValueAsBytes(new DeadLetterPage(
                        page.rows().stream().map(DeadLetterDocument::of).toList(), page.next())));
    }
}
