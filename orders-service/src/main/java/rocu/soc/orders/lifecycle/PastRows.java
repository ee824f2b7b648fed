package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.load.HistoricRows;
import rocu.soc.chassis.load.VersionName;

/** Versions of orders, and what their subjects are known by, as the tables hold them. */
final class PastRows {

    private static final String IDENTIFIER = """
            insert into order_subject_identifier (order_id, version, position, scheme, value)
            values (?, ?, ?, ?, ?)
            """;

    private PastRows() {}

    static ArrayNode of(Map<VersionName, PastVersion> versions) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        versions.forEach((name, past) -> {
            ObjectNode row = HistoricRows.row("order_id", name, past.entry())
                    .put("managing_organisation", past.managingOrganisation())
                    .put("link_status", past.link().status().name());
            ordered(past.facts().order(), row);
            managed(past.facts().management(), row);
            rows.add(row);
        });
        return rows;
    }

    static void insertIdentifiers(Connection connection, Map<VersionName, PastVersion> versions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(IDENTIFIER)) {
            for (Map.Entry<VersionName, PastVersion> version : versions.entrySet()) {
                add(
                        insert,
                        version.getKey(),
                        version.getValue().facts().order().orderSubject().identifiers());
            }
            insert.executeBatch();
        }
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
                .put("marking", management.marking().name())
                .put("handling", management.handling().name())
                .put("handling_conditions", management.handlingConditions());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void add(PreparedStatement insert, VersionName name, List<Identifier> identifiers)
            throws SQLException {
        for (int position = 0; position < identifiers.size(); position++) {
            insert.setObject(1, name.record());
            insert.setInt(2, name.version());
            insert.setInt(3, position);
            insert.setString(4, identifiers.get(position).scheme());
            insert.setString(5, identifiers.get(position).value());
            insert.addBatch();
        }
    }
}
