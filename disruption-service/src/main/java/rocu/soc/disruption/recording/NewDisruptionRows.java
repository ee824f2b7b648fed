package rocu.soc.disruption.recording;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.rows.Columns;

/** Stores new disruptions: one statement for all heads, one for all versions, one for all outcomes. */
@ApplicationScoped
class NewDisruptionRows {

    private static final String HEADS = """
            insert into disruption
                   (id, reference, organisation, region, source_system, source_reference, submitted_by, recorded_at, version,
                    status, marking, groups, affected, occurred_on, disruption_type, four_p, assessment_category, threat_id,
                    link_status, link_asker)
            select r.id, r.reference, r.organisation, r.region, r.source_system, r.source_reference, r.submitted_by,
                   r.recorded_at, r.version, r.status, r.marking, r.groups::text[], r.affected::text[], r.occurred_on,
                   r.disruption_type, r.four_p, r.assessment_category, r.threat_id, r.link_status, r.link_asker
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as r (id, reference, organisation, region, source_system, source_reference, submitted_by, recorded_at, version,
                      status, marking, groups, affected, occurred_on, disruption_type, four_p, assessment_category, threat_id,
                      link_status, link_asker)
            """;

    private static final String VERSIONS = """
            insert into disruption_version
                   (disruption_id, version, changed_by, recorded_by_user, recorded_by_unit, organisation, region, status,
                    marking, contact_unit, occurred_on, what_was_done, four_p, disruption_type, beneficiary,
                    assessment_category, category_rationale, threat_id, link_status, threat_reference,
                    threat_at_recording_type, threat_at_recording_primary_crime_type, threat_at_recording_tier,
                    threat_at_recording_owner, threat_at_recording_marking, within_national_standard)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OUTCOMES = """
            insert into disruption_outcome
                   (disruption_id, version, position, outcome_type, number, pence, milligrams, substance)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String RECORDED = """
            select s.organisation, s.source_system, s.source_reference
              from unnest(?, ?, ?) as s (organisation, source_system, source_reference)
             where exists (select from disruption d
                            where d.organisation = s.organisation
                              and d.source_system = s.source_system and d.source_reference = s.source_reference)
            """;

    @Inject
    AgroalDataSource database;

    /** A record as its organisation's own system names it. */
    record Name(String organisation, Source source) {}

    /** Which of these are recorded already. */
    Set<Name> recorded(Set<Name> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        Columns asked = new Columns("text", "text", "text");
        names.forEach(name -> asked.add(
                name.organisation(), name.source().system(), name.source().reference()));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(RECORDED)) {
            asked.bind(connection, select);
            try (ResultSet rows = select.executeQuery()) {
                Set<Name> recorded = new HashSet<>();
                while (rows.next()) {
                    recorded.add(new Name(rows.getString(1), new Source(rows.getString(2), rows.getString(3))));
                }
                return recorded;
            }
        } catch (SQLException e) {
            throw new RowsRefused(e);
        }
    }

    /** Inserts them into the running transaction. */
    void insert(List<NewDisruption> made) {
        if (made.isEmpty()) {
            return;
        }
        List<DisruptionVersion> versions =
                made.stream().map(NewDisruption::version).toList();
        try (Connection connection = database.getConnection()) {
            insert(connection, HEADS, heads(made));
            insert(connection, VERSIONS, versions(versions));
            Columns outcomes = outcomes(versions);
            if (!outcomes.isEmpty()) {
                insert(connection, OUTCOMES, outcomes);
            }
        } catch (SQLException e) {
            throw new RowsRefused(e);
        }
    }

    private static void insert(Connection connection, String statement, Columns rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            rows.bind(connection, insert);
            insert.executeUpdate();
        }
    }

    private static Columns heads(List<NewDisruption> made) {
        Columns rows = new Columns(
                "uuid",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text",
                "timestamptz",
                "int4",
                "text",
                "text",
                "text",
                "text",
                "date",
                "text",
                "text",
                "text",
                "uuid",
                "text",
                "text");
        for (NewDisruption one : made) {
            Disruption head = one.head();
            rows.add(
                    head.id,
                    head.reference,
                    head.organisation,
                    head.region,
                    head.sourceSystem,
                    head.sourceReference,
                    head.submittedBy,
                    head.recordedAt,
                    head.version,
                    head.status,
                    head.marking,
                    Columns.list(List.of(head.groups)),
                    Columns.list(List.of(head.affected)),
                    head.occurredOn,
                    head.disruptionType,
                    head.fourP,
                    head.assessmentCategory,
                    head.threatId,
                    head.linkStatus,
                    head.linkAsker);
        }
        return rows;
    }

    private static Columns versions(List<DisruptionVersion> versions) {
        Columns rows = new Columns(
                "uuid", "int4", "text", "text", "text", "text", "text", "text", "text", "text", "date", "text", "text",
                "text", "text", "text", "text", "uuid", "text", "text", "text", "text", "int2", "text", "text", "bool");
        for (DisruptionVersion version : versions) {
            ThreatAtRecording then = version.threatAtRecording;
            rows.add(
                    version.id.disruption(),
                    version.version(),
                    version.changedBy,
                    version.recordedByUser,
                    version.recordedByUnit,
                    version.organisation,
                    version.region,
                    version.status,
                    version.marking,
                    version.contactUnit,
                    version.occurredOn,
                    version.whatWasDone,
                    version.fourP,
                    version.disruptionType,
                    version.beneficiary,
                    version.assessmentCategory,
                    version.categoryRationale,
                    version.threatId,
                    version.linkStatus,
                    version.threatReference,
                    then == null ? null : then.threatType(),
                    then == null ? null : then.primaryCrimeType(),
                    then == null ? null : then.tier(),
                    then == null ? null : then.owner(),
                    then == null ? null : then.marking(),
                    version.withinNationalStandard);
        }
        return rows;
    }

    private static Columns outcomes(List<DisruptionVersion> versions) {
        Columns rows = new Columns("uuid", "int4", "int4", "text", "int8", "int8", "int8", "text");
        for (DisruptionVersion version : versions) {
            List<Outcome> outcomes = new ArrayList<>(version.outcomes);
            for (int position = 0; position < outcomes.size(); position++) {
                Outcome outcome = outcomes.get(position);
                rows.add(
                        version.id.disruption(),
                        version.version(),
                        position,
                        outcome.type(),
                        outcome.number(),
                        outcome.pence(),
                        outcome.milligrams(),
                        outcome.substance());
            }
        }
        return rows;
    }

    /** The database refused a statement. */
    static final class RowsRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RowsRefused(SQLException cause) {
            super(cause);
        }
    }
}
