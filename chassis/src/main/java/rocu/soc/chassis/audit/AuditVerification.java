package rocu.soc.chassis.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the log still says what it said. The chain shows by itself where an entry was changed, removed, moved or slipped
 * in. The checkpoints outside the database show what it cannot: a tail that was cut off, and a chain that was computed anew.
 */
public final class AuditVerification {

    private static final String LINKS = "select coalesce(max(seq), 0) from audit_chain";

    private static final String DIFFERING = """
            select min(c.seq)
              from unnest(?, ?) as told (seq, hash)
              join audit_chain c on c.seq = told.seq
             where c.hash <> decode(told.hash, 'hex')
            """;

    private static final String WALK = "select seq, entry_id, fault from verify_audit(1, ?, decode(?, 'hex'))";

    private final Connection connection;
    private long checkpoints;
    private @Nullable Checkpoint latest;
    private long differing = Long.MAX_VALUE;

    private AuditVerification(Connection connection) {
        this.connection = connection;
    }

    /**
     * What was found.
     *
     * @param links of the chain
     * @param checkpoints that the service told
     * @param confirmed the latest link that a checkpoint names; 0 if none does
     * @param fault the first, or null if the log holds
     */
    public record Finding(
            long links,
            long checkpoints,
            long confirmed,
            @Nullable Fault fault) {}

    /**
     * Where the log does not hold.
     *
     * @param link number in the chain; null if the entry has no link
     * @param entry null if it is not known
     */
    public record Fault(@Nullable Long link, @Nullable UUID entry, String what) {

        private long place() {
            return link == null ? Long.MAX_VALUE : link;
        }
    }

    /**
     * Walks the whole chain and holds it against every checkpoint of its service, in memory that does not grow with either.
     *
     * @param connection with the rights of the service, and time for a walk through the whole log
     * @throws org.apache.kafka.common.KafkaException if the checkpoints cannot be read
     */
    public static Finding of(Connection connection, Checkpoints told) throws SQLException {
        AuditVerification verification = new AuditVerification(connection);
        told.read(verification::compare);
        return verification.find();
    }

    private void compare(List<Checkpoint> told) throws SQLException {
        for (Checkpoint one : told) {
            if (latest == null || one.seq() > latest.seq()) {
                latest = one;
            }
        }
        checkpoints += told.size();
        if (told.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(DIFFERING)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", told.stream().map(Checkpoint::seq).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", told.stream().map(Checkpoint::hash).toArray()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long found = row.getLong(1);
                differing = row.wasNull() ? differing : Math.min(differing, found);
            }
        }
    }

    private Finding find() throws SQLException {
        long links = links();
        Fault differs =
                differing == Long.MAX_VALUE ? null : new Fault(differing, null, "chain differs from the checkpoint");
        Fault unconfirmed =
                links > 0 && latest == null ? new Fault(null, null, "no checkpoint confirms the chain") : null;
        Fault first = Stream.of(walk(), differs, unconfirmed)
                .flatMap(Stream::ofNullable)
                .min((one, other) -> Long.compare(one.place(), other.place()))
                .orElse(null);
        return new Finding(links, checkpoints, latest == null ? 0 : latest.seq(), first);
    }

    private long links() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LINKS)) {
            row.next();
            return row.getLong(1);
        }
    }

    private @Nullable Fault walk() throws SQLException {
        try (PreparedStatement walk = connection.prepareStatement(WALK)) {
            walk.setObject(1, latest == null ? null : latest.seq(), java.sql.Types.BIGINT);
            walk.setString(2, latest == null ? null : latest.hash());
            try (ResultSet row = walk.executeQuery()) {
                return row.next()
                        ? new Fault(row.getObject(1, Long.class), row.getObject(2, UUID.class), row.getString(3))
                        : null;
            }
        }
    }
}
