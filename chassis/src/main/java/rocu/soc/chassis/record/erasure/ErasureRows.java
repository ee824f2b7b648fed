package rocu.soc.chassis.record.erasure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.LoggedVersions;

/** Where erasures are kept, and the function of the database that carries them out. */
@ApplicationScoped
class ErasureRows {

    private static final String SELECT = """
            select e.id, e.version, e.kind, e.record_id, e.record_reference, e.organisation, e.scope, e.members, e.ground,
                   e.reason, e.status, e.proposed_by, e.proposed_at, e.decided_by, e.decided_at, e.decision_reason,
                   e.before_version
              from erasure e
            """;

    private static final String OF_RECORD = SELECT + " where e.record_id = ? order by e.id";
    private static final String ONE = SELECT + " where e.id = ?";
    private static final String OF_ORGANISATION =
            SELECT + " where e.organisation = ? and (?::text is null or e.status = ?::text) order by e.id desc limit ?";

    private static final String PROPOSE = """
            insert into erasure (id, kind, record_id, record_reference, organisation, scope, members, ground, reason, proposed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String DECIDE = """
            update erasure
               set status = ?, decided_by = ?, decided_at = stamp(), decision_reason = ?, before_version = ?,
                   version = version + 1
             where id = ? and status = 'PROPOSED'
            """;

    private static final String ERASE = """
            select b.versions, array_agg(b.record_id), array_agg(b.version)
              from (select distinct e.versions, e.record_id, e.version from erase(?) e) b
             group by b.versions
             order by b.versions
            """;

    private static final String PUBLISHED = "select published_erasure(e, ?)::text from erasure e where e.id = ?";

    /** Two questions, as each has an index of its own that holds nothing else. */
    private static final String ON_ITS_WAY = """
            select exists (select from outbox o
                            where o.aggregate_id = ? and o.published_at is null and o.quarantined_at is null)
                or exists (select from outbox o
                            where o.aggregate_id = ? and o.published_at is null and o.quarantined_at is not null)
            """;

    private static final String COPIES = "select place, copies from remaining_copies(?, ?, ?, ?, ?, ?)";

    @Inject
    AgroalDataSource database;

    /** A proposal. */
    record Proposal(
            UUID id,
            String kind,
            PersonalRecords.Present record,
            ErasureScope scope,
            List<String> members,
            ErasureGround ground,
            String reason,
            String proposedBy) {}

    /** Those of a record, the first one first. */
    List<Erasure> of(UUID record) {
        return read(OF_RECORD, record);
    }

    Optional<Erasure> find(UUID id) {
        return read(ONE, id).stream().findFirst();
    }

    /** The newest ones of an organisation's records, of one status if one is given. */
    List<Erasure> of(String organisation, @Nullable ErasureStatus status, int most) {
        String code = status == null ? null : status.name();
        return read(OF_ORGANISATION, organisation, code, code, most);
    }

    void propose(Proposal proposal) {
        run(
                PROPOSE,
                proposal.id(),
                proposal.kind(),
                proposal.record().id(),
                proposal.record().reference(),
                proposal.record().facts().owner(),
                proposal.scope().name(),
                proposal.members(),
                proposal.ground().name(),
                proposal.reason(),
                proposal.proposedBy());
    }

    /**
     * Writes the decision.
     *
     * @param before the first version that is kept; null where nothing is erased
     */
    void decide(UUID erasure, ErasureStatus status, String who, @Nullable String reason, @Nullable Integer before) {
        run(DECIDE, status.name(), who, reason, before, erasure);
    }

    /** Erases what was decided; the versions of which something was. */
    List<LoggedVersions> erase(UUID erasure) {
        return query(
                ERASE,
                row -> new LoggedVersions(
                        row.getString(1), Arrays.asList((UUID[]) row.getArray(2).getArray()), Arrays.asList((Integer[])
                                row.getArray(3).getArray())),
                erasure);
    }

    /** Whether a version of the record has not reached the topic yet. */
    boolean isOnItsWay(UUID record) {
        return one(ON_ITS_WAY, row -> row.getBoolean(1), record, record);
    }

    /** The erasure as it is published, in JSON; with the topic of the record. */
    String published(UUID erasure, String topic) {
        return one(PUBLISHED, row -> row.getString(1), topic, erasure);
    }

    /** What this database still holds. */
    List<RemainingCopies> copies(
            String kind, UUID record, ErasureScope scope, Collection<String> members, int before, Instant decided) {
        return query(
                COPIES,
                row -> new RemainingCopies(row.getString(1), row.getLong(2)),
                kind,
                record,
                scope.name(),
                List.copyOf(members),
                before,
                decided.atOffset(ZoneOffset.UTC));
    }

    private List<Erasure> read(String sql, @Nullable Object... values) {
        return query(sql, ErasureRows::erasure, values);
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("kind"),
                row.getObject("record_id", UUID.class),
                row.getString("record_reference"),
                row.getString("organisation"),
                ErasureScope.valueOf(row.getString("scope")),
                Arrays.asList((String[]) row.getArray("members").getArray()),
                ErasureGround.valueOf(row.getString("ground")),
                row.getString("reason"),
                ErasureStatus.valueOf(row.getString("status")),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("decision_reason"),
                row.getObject("before_version", Integer.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private <T> T one(String sql, Row<T> reader, @Nullable Object... values) {
        return query(sql, reader, values).getFirst();
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> reader, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepared(connection, sql, values);
                ResultSet rows = select.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Erasures cannot be read", e);
        }
    }

    private void run(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An erasure cannot be written", e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof List<?> texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
