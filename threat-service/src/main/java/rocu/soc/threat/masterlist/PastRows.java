package rocu.soc.threat.masterlist;

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
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;

/** Writes versions with the instants that an earlier system claims, by the one function of the database that may. */
@ApplicationScoped
class PastRows {

    private static final String SEALED = "SH001";

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper mapper;

    /** The name of a version in the table. */
    record Row(UUID threat, int version) {}

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
                PreparedStatement load = connection.prepareStatement("select load_threat_history(?::jsonb)")) {
            load.setString(1, rows.toString());
            load.execute();
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
        ThreatFacts facts = past.facts();
        Standing standing = past.standing();
        RecordedBy by = past.recordedBy();
        LeadOfficer officer = standing.leadResponsibleOfficer();
        AssessmentType assessed = standing.assessmentType();
        ObjectNode json = mapper.createObjectNode()
                .put("threat_id", row.threat().toString())
                .put("version", row.version())
                .put("known_from", past.knownFrom().toString())
                .put("changed_by", past.actor())
                .put("recorded_by_user", by == null ? null : by.userId())
                .put("recorded_by_unit", by == null ? null : by.unit())
                .put("reason", past.reason())
                .put("organisation", past.organisation())
                .put("region", past.region())
                .put("working_title", facts.workingTitle())
                .put("primary_crime_type", facts.primaryCrimeType())
                .put("marking", facts.marking().name())
                .put("contact_unit", facts.contactUnit())
                .put("soc", facts.soc())
                .put("narrative", facts.narrative())
                .put("threat_type", standing.threatType().name())
                .put("phase", standing.phase().name())
                .put("lead_officer", officer == null ? null : officer.userId())
                .put("lead_officer_name", officer == null ? null : officer.name())
                .put("lead_officer_unit", officer == null ? null : officer.unit())
                .put("assessment_type", assessed == null ? null : assessed.name())
                .put("tier", standing.tier())
                .put("moderation_status", standing.moderationStatus().name());
        texts(json, "crime_types", facts.crimeTypes());
        texts(json, "places", facts.places());
        texts(json, "affected_organisations", facts.affectedOrganisations());
        texts(json, "supporting_organisations", facts.supportingOrganisations());
        texts(json, "groups", standing.groups());
        return json;
    }

    private static void texts(ObjectNode json, String column, List<String> texts) {
        texts.forEach(json.putArray(column)::add);
    }

    /** The database refused what was read as sound. */
    static final class HistoryRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HistoryRefused(SQLException cause) {
            super(cause);
        }
    }
}
