package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;

/** Writes versions with the instants that an earlier system claims, by the one function of the database that may. */
@ApplicationScoped
class PastRows {

    private static final String SEALED = "SH001";

    private static final String IDENTIFIER = """
            insert into order_subject_identifier (order_id, version, position, scheme, value)
            values (?, ?, ?, ?, ?)
            """;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper mapper;

    /** The name of a version in the table. */
    record Row(UUID order, int version) {}

    /**
     * Inserts them into the running transaction.
     *
     * @throws Problem 403 {@code history-sealed}
     */
    void insert(Map<Row, PastVersion> versions) {
        if (versions.isEmpty()) {
            return;
        }
        ArrayNode rows = mapper.createArrayNode();
        versions.forEach((row, past) -> rows.add(json(row, past)));
        try (Connection connection = database.getConnection();
                PreparedStatement load = connection.prepareStatement("select load_order_history(?::jsonb)");
                PreparedStatement identifiers = connection.prepareStatement(IDENTIFIER)) {
            load.setString(1, rows.toString());
            load.execute();
            for (Map.Entry<Row, PastVersion> version : versions.entrySet()) {
                add(
                        identifiers,
                        version.getKey(),
                        version.getValue().facts().order().orderSubject().identifiers());
            }
            identifiers.executeBatch();
        } catch (SQLException e) {
            if (SEALED.equals(e.getSQLState())) {
                throw Problem.of(
                        ProblemTypes.HISTORY_SEALED,
                        "The history of an organisation that this load names is sealed. Nothing was loaded.");
            }
            throw new HistoryRefused(e);
        }
    }

    private ObjectNode json(Row row, PastVersion past) {
        RecordedBy by = past.recordedBy();
        ObjectNode json = mapper.createObjectNode()
                .put("order_id", row.order().toString())
                .put("version", row.version())
                .put("known_from", past.knownFrom().toString())
                .put("changed_by", past.actor())
                .put("recorded_by_user", by == null ? null : by.userId())
                .put("recorded_by_unit", by == null ? null : by.unit())
                .put("reason", past.reason())
                .put("organisation", past.organisation())
                .put("region", past.region())
                .put("managing_organisation", past.managingOrganisation());
        ordered(past.facts().order(), json);
        managed(past.facts().management(), json);
        return json;
    }

    private static void ordered(CourtOrder order, ObjectNode json) {
        json.put("order_type", order.orderType())
                .put("subject_kind", order.orderSubject().kind().name())
                .put("subject_name", order.orderSubject().name())
                .put("subject_date_of_birth", text(order.orderSubject().dateOfBirth()))
                .put("court", order.court())
                .put("made_on", order.madeOn().toString())
                .put("in_force_from", order.inForceFrom().toString())
                .put("starts_on_release", order.startsOnRelease())
                .put("duration_type", order.durationType().name())
                .put("ends_on", text(order.endsOn()))
                .put("terms", order.terms())
                .put("power_of_arrest", order.powerOfArrest());
    }

    private static void managed(OrderManagement management, ObjectNode json) {
        Manager manager = management.manager();
        json.put("managing_unit", management.managingUnit())
                .put("manager_user", manager == null ? null : manager.userId())
                .put("manager_name", manager == null ? null : manager.name())
                .put("subject_location", management.subjectLocation().name())
                .put("released_on", text(management.releasedOn()))
                .put("supervision", management.supervision().name())
                .put("residence_organisation", management.residenceOrganisation())
                .put("threat_id", text(management.threatId()))
                .put("threat_reference", management.threatReference())
                .put("link_status", management.linkStatus().name())
                .put("marking", management.marking().name())
                .put("handling", management.handling().name())
                .put("handling_conditions", management.handlingConditions());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void add(PreparedStatement insert, Row row, List<Identifier> identifiers) throws SQLException {
        for (int position = 0; position < identifiers.size(); position++) {
            insert.setObject(1, row.order());
            insert.setInt(2, row.version());
            insert.setInt(3, position);
            insert.setString(4, identifiers.get(position).scheme());
            insert.setString(5, identifiers.get(position).value());
            insert.addBatch();
        }
    }

    /** The database refused what was read as sound. */
    static final class HistoryRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HistoryRefused(SQLException cause) {
            super(cause);
        }
    }
}
