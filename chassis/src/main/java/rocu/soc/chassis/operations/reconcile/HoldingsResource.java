package rocu.soc.chassis.operations.reconcile;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.messaging.consume.Projection;
import rocu.soc.chassis.messaging.consume.RecordConsumer;
import rocu.soc.chassis.web.access.Operations;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.list.QueryValues;
import rocu.soc.chassis.web.problem.Problem;

/**
 * What one service tells the gateway of what it holds, which compares the owner of records with every copy of them. It is no
 * address of the public API, and goes on behind an id instead of a cursor.
 */
@Path(Operations.BASE + "/holdings")
@Produces(MediaType.APPLICATION_JSON)
class HoldingsResource {

    /** Most records of one answer. */
    static final int PAGE = 10_000;

    private static final int MOST_NAMED = 100;
    private static final String BEHIND = "behind";
    private static final String ID = "id";

    @Inject
    Operations operations;

    @Inject
    @All
    List<OwnedRecords.Owner> owners;

    @Inject
    @All
    List<RecordConsumer> consumers;

    @Inject
    HeldRows rows;

    @Inject
    Consultations consultations;

    @GET
    @Permission(Operations.READ)
    @Operation(hidden = true)
    public Holdings holdings(@PathParam("service") String service) {
        operations.here(service);
        return new Holdings(
                owned().map(OwnedRecords::aggregate).toList(),
                projections()
                        .map(copy -> new Holdings.Copy(copy.name(), copy.aggregate()))
                        .toList());
    }

    @GET
    @Path("owned/{aggregate}")
    @Permission(Operations.READ)
    @Operation(hidden = true)
    public List<HeldRecord> owned(
            @PathParam("service") String service,
            @PathParam("aggregate") String aggregate,
            @QueryParam(BEHIND) @Nullable String behind,
            @QueryParam(ID) List<String> ids)
            throws SQLException {
        operations.here(service);
        return records(
                owned().filter(one -> one.aggregate().equals(aggregate)), "/holdings/owned/" + aggregate, behind, ids);
    }

    @GET
    @Path("copies/{name}")
    @Permission(Operations.READ)
    @Operation(hidden = true)
    public List<HeldRecord> copied(
            @PathParam("service") String service,
            @PathParam("name") String name,
            @QueryParam(BEHIND) @Nullable String behind,
            @QueryParam(ID) List<String> ids)
            throws SQLException {
        operations.here(service);
        return records(
                projections()
                        .filter(copy -> copy.name().equals(name))
                        .map(copy -> new OwnedRecords(copy.aggregate(), copy.table(), "id", "sequence")),
                "/holdings/copies/" + name,
                behind,
                ids);
    }

    private Stream<OwnedRecords> owned() {
        return owners.stream().map(OwnedRecords.Owner::owned);
    }

    private List<HeldRecord> records(
            Stream<OwnedRecords> named, String pointer, @Nullable String behind, List<String> ids) throws SQLException {
        OwnedRecords held = named.findFirst().orElseThrow(Problem::notFound);
        QueryValues values = new QueryValues();
        UUID after = values.id(BEHIND, behind);
        List<UUID> wanted = ids.stream()
                .map(id -> values.id(ID, id))
                .filter(Objects::nonNull)
                .toList();
        if (ids.size() > MOST_NAMED) {
            values.refuse(ID, "too-many", "At most " + MOST_NAMED + " values.");
        }
        values.raise();
        consultations.logFigures(pointer);
        return ids.isEmpty() ? rows.page(held, after, PAGE) : rows.named(held, wanted);
    }

    private Stream<Projection> projections() {
        return consumers.stream().filter(Projection.class::isInstance).map(Projection.class::cast);
    }
}
