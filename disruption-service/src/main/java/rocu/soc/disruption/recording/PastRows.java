package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;
import rocu.soc.disruption.threat.NationalStandard;

/** Writes versions with the instants that an earlier system claims, by the one function of the database that may. */
@ApplicationScoped
class PastRows {

    private static final String SEALED = "SH001";

    private static final String OUTCOME = """
            insert into disruption_outcome
                   (disruption_id, version, position, outcome_type, number, pence, milligrams, substance)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Inject
    AgroalDataSource database;

    @Inject
    NationalStandard standard;

    @Inject
    ObjectMapper mapper;

    /** The name of a version in the table. */
    record Row(UUID disruption, int version) {}

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
        NationalStandard.Held held = standard.held();
        versions.forEach((row, past) -> rows.add(json(row, past, held)));
        try (Connection connection = database.getConnection();
                PreparedStatement load = connection.prepareStatement("select load_disruption_history(?::jsonb)");
                PreparedStatement outcomes = connection.prepareStatement(OUTCOME)) {
            load.setString(1, rows.toString());
            load.execute();
            for (Map.Entry<Row, PastVersion> version : versions.entrySet()) {
                add(outcomes, version.getKey(), version.getValue().facts().outcomes());
            }
            outcomes.executeBatch();
        } catch (SQLException e) {
            if (SEALED.equals(e.getSQLState())) {
                throw Problem.of(
                        ProblemTypes.HISTORY_SEALED,
                        "The history of an organisation that this load names is sealed. Nothing was loaded.");
            }
            throw new HistoryRefused(e);
        }
    }

    private ObjectNode json(Row row, PastVersion past, NationalStandard.Held held) {
        DisruptionFacts facts = past.facts();
        RecordedBy by = past.recordedBy();
        ThreatAtRecording then = past.threatAtRecording();
        return mapper.createObjectNode()
                .put("disruption_id", row.disruption().toString())
                .put("version", row.version())
                .put("known_from", past.knownFrom().toString())
                .put("changed_by", past.actor())
                .put("recorded_by_user", by == null ? null : by.userId())
                .put("recorded_by_unit", by == null ? null : by.unit())
                .put("reason", past.reason())
                .put("organisation", past.organisation())
                .put("region", past.region())
                .put("status", past.status().name())
                .put("marking", facts.marking().name())
                .put("contact_unit", facts.contactUnit())
                .put("occurred_on", facts.occurredOn().toString())
                .put("what_was_done", facts.whatWasDone())
                .put("four_p", facts.fourP().name())
                .put("disruption_type", facts.disruptionType().name())
                .put("beneficiary", facts.beneficiary())
                .put("assessment_category", facts.assessmentCategory().name())
                .put("category_rationale", facts.categoryRationale())
                .put(
                        "threat_id",
                        facts.threatId() == null ? null : facts.threatId().toString())
                .put("link_status", (facts.threatId() == null ? LinkStatus.NONE : LinkStatus.SETTLED).name())
                .put("threat_reference", past.threatReference())
                .put("threat_at_recording_type", then == null ? null : then.threatType())
                .put("threat_at_recording_primary_crime_type", then == null ? null : then.primaryCrimeType())
                .put("threat_at_recording_tier", then == null ? null : then.tier())
                .put("threat_at_recording_owner", then == null ? null : then.owner())
                .put("threat_at_recording_marking", then == null ? null : then.marking())
                .put(
                        "within_national_standard",
                        then == null ? null : held.covers(then.threatType(), facts.occurredOn()));
    }

    private static void add(PreparedStatement insert, Row row, List<Outcome> outcomes) throws SQLException {
        for (int position = 0; position < outcomes.size(); position++) {
            Outcome outcome = outcomes.get(position);
            insert.setObject(1, row.disruption());
            insert.setInt(2, row.version());
            insert.setInt(3, position);
            insert.setString(4, outcome.type().name());
            setCount(insert, 5, outcome.number());
            setCount(insert, 6, outcome.pence());
            setCount(insert, 7, outcome.milligrams());
            insert.setString(8, outcome.substance());
            insert.addBatch();
        }
    }

    private static void setCount(PreparedStatement insert, int parameter, @Nullable Long count) throws SQLException {
        insert.setObject(parameter, count, Types.BIGINT);
    }

    /** The database refused what was read as sound. */
    static final class HistoryRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HistoryRefused(SQLException cause) {
            super(cause);
        }
    }
}
