package rocu.soc.disruption.proposal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.web.list.KeyPage;
import rocu.soc.chassis.web.policy.Marking;
import rocu.soc.chassis.web.policy.RecordFacts;

/** Where proposed disruptions are kept. */
@ApplicationScoped
class ProposedDisruptions {

    /** They show as the disruptions would that they may become. */
    static final RecordKind KIND =
            new RecordKind("disruption", "/api/v1/proposed-disruptions", ProposedDisruptionResource.READ);

    private static final String SELECT = """
            select id, follows_from, record_id, record_reference, organisation, region, marking, groups, threat_id,
                   occurred_on, four_p, summary, proposed_at
              from proposed_disruption
             where id = any (?)
            """;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper mapper;

    /** The proposals of those keys, in their order. */
    List<RecordRow> rows(List<KeyPage.Key> keys) {
        Map<UUID, RecordRow> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", keys.stream().map(KeyPage.Key::id).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    RecordRow row = row(rows);
                    found.put(row.id(), row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Proposed disruptions cannot be read", e);
        }
        return keys.stream()
                .map(key -> found.get(key.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private RecordRow row(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ProposedDisruption proposed = new ProposedDisruption(
                id,
                row.getString("follows_from"),
                row.getObject("record_id", UUID.class),
                row.getString("record_reference"),
                row.getString("organisation"),
                row.getObject("threat_id", UUID.class),
                row.getObject("occurred_on", LocalDate.class),
                row.getString("four_p"),
                row.getString("summary"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
        RecordFacts facts = new RecordFacts(
                KIND.name(),
                Marking.valueOf(row.getString("marking")),
                Set.of((String[]) row.getArray("groups").getArray()),
                proposed.organisation(),
                row.getString("region"),
                Set.of(),
                "");
        return new RecordRow(id, facts, 1, mapper.valueToTree(proposed));
    }
}
