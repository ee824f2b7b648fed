package rocu.soc.chassis.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.messaging.outbox.Quarantine;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.command.Commands;
import rocu.soc.chassis.web.access.Operations;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.http.PathId;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.StrictJson;
import rocu.soc.chassis.web.list.IdPage;
import rocu.soc.chassis.web.list.Listing;
import rocu.soc.chassis.web.list.Paging;
import rocu.soc.chassis.web.problem.Problem;

/** What this service has to publish and has not published yet, over HTTP. */
@Path(Operations.BASE + "/outbox")
@Produces(MediaType.APPLICATION_JSON)
class OutboxResource {

    @Inject
    Operations operations;

    @Inject
    OperatingState state;

    @Inject
    Quarantine quarantine;

    @Inject
    Commands commands;

    @Inject
    RecordAnswers answers;

    @Inject
    Listing listing;

    @Inject
    ObjectMapper mapper;

    /** How far the relay is behind, and what waits for a person. */
    @Schema(name = "Outbox")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(
            @Schema(description = "seconds since the oldest row that waits for the relay was written; 0 when none does")
            double ageSeconds,

            @Schema(description = "rows that wait for the relay, counted up to 100000")
            long waitingRows,

            @Schema(description = "records of which the broker refused a version; what follows of them waits")
            List<Item> items,

            @Schema(description = "relative address of the next page") @Nullable
            String next) {}

    /** A record of which nothing is published any more. */
    @Schema(name = "QuarantinedRecord")
    record Item(
            @Schema(description = "id of the record") UUID aggregate,

            @Schema(description = "when the broker refused it first")
            Instant since,

            @Schema(description = "kind of failure and the broker's words")
            String cause) {

        static Item of(Quarantine.Aggregate aggregate) {
            return new Item(aggregate.id(), aggregate.since().toInstant(), aggregate.cause());
        }
    }

    /** What a release has brought. */
    @Schema(name = "ReleasedRecord")
    record Released(
            @Schema(description = "how many versions had been quarantined")
            int versions) {}

    @GET
    @Permission(Operations.READ)
    @Operation(
            operationId = "readOutbox",
            summary = "What a service has to publish and has not published yet, and the records that are quarantined")
    @APIResponse(
            responseCode = "200",
            description = "The state of the relay, and a page of the records that are quarantined",
            content = @Content(schema = @Schema(implementation = Document.class)))
    public Response read(
            @PathParam("service") String service,
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
            throws SQLException, JsonProcessingException {
        operations.here(service);
        Paging paging = listing.paging();
        IdPage<Quarantine.Aggregate> page = IdPage.of(
                quarantine.list(IdPage.after(paging).orElse(null), paging.toRead()),
                paging,
                Quarantine.Aggregate::id,
                listing);
        OperatingState.Sample sample = state.sample();
        return listing.answer(
                page.next(),
                mapper.writeValueAsBytes(new Document(
                        sample.outboxAge(),
                        (long) sample.outboxRows(),
                        page.rows().stream().map(Item::of).toList(),
                        page.next())));
    }

    @POST
    @Path("quarantine/{aggregate}/releases")
    @Permission(Operations.ACT)
    @Operation(
            operationId = "releaseQuarantined",
            summary = "Let the relay publish what waits of a record, in order, after the cause was mended")
    @APIResponse(
            responseCode = "200",
            description = "Released; what the broker refuses again is quarantined again",
            content = @Content(schema = @Schema(implementation = Released.class)))
    public Response release(
            @PathParam("service") String service, @PathParam("aggregate") String aggregate, byte @Nullable [] body) {
        operations.here(service);
        BodyReader.of(StrictJson.object(body)).finish();
        UUID record = PathId.parse(aggregate);
        return commands.run(body, change -> {
            int versions = released(record);
            change.log(AuditOperation.ADMINISTRATION, List.of(record), List.of("/outbox/quarantine/" + record), null);
            return answers.plain(200, Map.of(), new Released(versions));
        });
    }

    private int released(UUID record) {
        try {
            return quarantine.release(record).orElseThrow(Problem::notFound);
        } catch (SQLException e) {
            throw new IllegalStateException("The record cannot be released now", e);
        }
    }
}
