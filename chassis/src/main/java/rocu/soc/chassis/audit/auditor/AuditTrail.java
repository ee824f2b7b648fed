package rocu.soc.chassis.audit.auditor;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.audit.AuditOutcome;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.audit.sought.SearchKey;
import rocu.soc.chassis.database.PlannedForValues;
import rocu.soc.chassis.web.list.Criteria;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.chassis.web.time.SafeInstants;

/** The log of this service, read by auditors; each search is an entry of it. */
@ApplicationScoped
public class AuditTrail {

    /** Searching the logs. */
    public static final String SEARCH = "audit:search";

    private static final Logger LOG = Logger.getLogger(AuditTrail.class);

    /**
     * All entries of a record, or of a name, are found before they are ordered: where the planner takes them for many, it would walk the
     * log from its end until it met enough of them.
     */
    private static final String FIRST = "offset 0";

    private static final int PATIENCE_SECONDS = 15;
    private static final Duration WAIT = Duration.ofSeconds(5);

    @Inject
    AgroalDataSource database;

    @Inject
    Consultations consultations;

    @Inject
    SafeInstants instants;

    @Inject
    SearchKey key;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    /**
     * The newest entries that match, behind a place, of those that were there for good when they were asked for.
     *
     * @param behind null for the newest of all
     * @throws Problem 503 when the log cannot be read, or the search cannot be logged
     */
    public AuditPage search(AuditQuestion question, @Nullable AuditPosition behind, int limit) {
        Instant readTo = readTo(question.to());
        List<AuditedEntry> found = read(question, readTo, behind, limit + 1);
        consultations.logSearch(question.records(), question.pointers());
        boolean more = found.size() > limit;
        return new AuditPage(more ? found.subList(0, limit) : found, readTo, more);
    }

    private Instant readTo(@Nullable Instant asked) {
        try {
            Instant safe = instants.latest().instant();
            return asked == null || asked.isAfter(safe) ? safe : asked;
        } catch (IllegalStateException e) {
            LOG.warnf("The audit log could not be searched: %s", e.getMessage());
            throw unavailable();
        }
    }

    private List<AuditedEntry> read(AuditQuestion question, Instant readTo, @Nullable AuditPosition behind, int most) {
        List<AuditedEntry> entries = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Criteria criteria = criteria(question, readTo, behind, connection);
            try (PreparedStatement select = PlannedForValues.prepare(connection, select(question, criteria))) {
                select.setQueryTimeout(PATIENCE_SECONDS);
                select.setInt(criteria.bind(select, 1), most);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        entries.add(entry(rows));
                    }
                }
            }
        } catch (SQLException e) {
            LOG.warnf("The audit log could not be searched: %s", e.getMessage());
            throw unavailable();
        }
        return entries;
    }

    private static Problem unavailable() {
        return Problem.of(
                        ProblemTypes.SERVICE_UNAVAILABLE,
                        "The audit log cannot be searched so now. Try a shorter period, or again later.")
                .retryAfter(WAIT);
    }

    private Criteria criteria(
            AuditQuestion question, Instant readTo, @Nullable AuditPosition behind, Connection connection)
            throws SQLException {
        Criteria criteria = question.criteria().and("e.at < ?::timestamptz", readTo.toString());
        if (question.searchedFor() != null) {
            criteria.and(key.condition(question.searchedFor(), connection));
        }
        if (behind != null) {
            criteria.and(
                    "(e.at, e.id) < (?::timestamptz, ?::uuid)",
                    behind.at().toString(),
                    behind.entry().toString());
        }
        return criteria;
    }

    private static String select(AuditQuestion question, Criteria criteria) {
        return """
                select e.id, e.at, e.operation, e.actor, a.name, e.organisation, e.on_behalf_of, e.records, e.pointers, e.reason,
                       e.disclosed_to, e.request_id, e.outcome, c.seq, encode(c.hash, 'hex')
                  from (select * from audit_entry e where %s %s) e
                  left join audit_chain c on c.entry_id = e.id
                  left join lateral (
                       select n.name from account n
                        where n.id = e.actor and n.named_at <= e.at order by n.named_at desc limit 1) a on true
                 order by e.at desc, e.id desc
                 limit ?
                """.formatted(criteria.sql(), question.record() == null && question.searchedFor() == null ? "" : FIRST);
    }

    private AuditedEntry entry(ResultSet row) throws SQLException {
        return new AuditedEntry(
                service,
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                AuditOperation.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Arrays.asList((UUID[]) row.getArray(8).getArray()),
                Arrays.asList((String[]) row.getArray(9).getArray()),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13) == null ? null : AuditOutcome.valueOf(row.getString(13)),
                row.getObject(14, Long.class),
                row.getString(15));
    }
}
