package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.load.HistoricRows;
import rocu.soc.chassis.load.VersionName;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.disruption.threat.NationalStandard;

/** Writes versions of disruptions with their outcomes, as an earlier system kept them. */
@ApplicationScoped
class PastRows {

    private static final String OUTCOME = """
            insert into disruption_outcome
                   (disruption_id, version, position, outcome_type, number, pence, milligrams, substance)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Inject
    AgroalDataSource database;

    @Inject
    NationalStandard standard;

    /**
     * Inserts them into the running transaction.
     *
     * @throws rocu.soc.chassis.problem.Problem 403 {@code history-sealed}
     */
    void insert(Map<VersionName, PastVersion> versions) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        NationalStandard.Held held = standard.held();
        versions.forEach((name, past) -> rows.add(row(name, past, held)));
        try (Connection connection = database.getConnection();
                PreparedStatement outcomes = connection.prepareStatement(OUTCOME)) {
            HistoricRows.load(connection, "load_disruption_history", rows);
            for (Map.Entry<VersionName, PastVersion> version : versions.entrySet()) {
                add(outcomes, version.getKey(), version.getValue().facts().outcomes());
            }
            outcomes.executeBatch();
        } catch (SQLException e) {
            throw new HistoricRows.HistoryRefused(e);
        }
    }

    private static ObjectNode row(VersionName name, PastVersion past, NationalStandard.Held held) {
        DisruptionFacts facts = past.facts();
        ThreatAtRecording then = past.threatAtRecording();
        return HistoricRows.row("disruption_id", name, past.entry())
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

    private static void add(PreparedStatement insert, VersionName name, List<Outcome> outcomes) throws SQLException {
        for (int position = 0; position < outcomes.size(); position++) {
            Outcome outcome = outcomes.get(position);
            insert.setObject(1, name.record());
            insert.setInt(2, name.version());
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
}
