package rocu.soc.chassis.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the log still says what it said, and the records what it said of them. The chain shows by itself where an entry was changed, removed, moved or slipped
 * in. The checkpoints outside the database show what it cannot: a tail that was cut off, and a chain that was computed anew.
 * Versions are held against the digests in the entries that tell of them.
 *
 * <p>It works in parts: a later call goes on where the last one ended, after a fault and after a change of what it had
 * walked it begins anew. An entry or a version that was changed in place before that point is found by one that begins anew.
 */
public final class AuditVerification {

    private static final int AT_ONCE = 20_000;
    private static final int AT_FIRST = 500;
    private static final Duration SOON = Duration.ofMillis(250);
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(365);
    private static final Duration FIRST_CHECKPOINT = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String DIFFERING = """
            select min(c.seq)
              from unnest(?, ?) as published (seq, hash)
              join audit_chain c on c.seq = published.seq
             where c.hash <> decode(published.hash, 'hex')
            """;

    private final Checkpoints published;
    private long checkpoints;
    private @Nullable Checkpoint latest;
    private long differing = Long.MAX_VALUE;
    private long walked;
    private String walkedHash = "";
    private UUID lookedAt = BEFORE_ALL;
    private boolean faulty;

    /** One of which nothing is verified yet. */
    public AuditVerification(Checkpoints published) {
        this.published = published;
    }

    /**
     * What was found.
     *
     * @param links of the chain
     * @param unchained entries that wait for their link
     * @param checkpoints that the service published, as far as they were read
     * @param confirmed the latest link that a checkpoint names; 0 if none does
     * @param from the first link that was walked this time
     * @param to the link up to which the log is verified
     * @param complete whether nothing is left to verify
     * @param fault the first, or null if what was verified holds
     */
    public record Finding(
            long links,
            long unchained,
            long checkpoints,
            long confirmed,
            long from,
            long to,
            boolean complete,
            @Nullable Fault fault) {}

    /**
     * Where the log does not hold.
     *
     * @param link number in the chain; null if the entry has no link
     * @param entry null if it is not known
     * @param version of a record that does not say what the entry tells of it; null if it is the log that does not hold
     */
    public record Fault(
            @Nullable Long link,
            @Nullable UUID entry,
            String what,
            @Nullable Version version) {

        /** One of the log itself. */
        public Fault(@Nullable Long link, @Nullable UUID entry, String what) {
            this(link, entry, what, null);
        }

        /** A version of a record. */
        public record Version(UUID record, int number) {}

        private long place() {
            return link == null ? Long.MAX_VALUE : link;
        }
    }

    /**
     * Walks the whole chain and holds it against every checkpoint of its service, in memory that does not grow with either.
     *
     * @param connection with the rights of the service
     * @throws org.apache.kafka.common.KafkaException if the checkpoints cannot be read
     */
    public static Finding of(Connection connection, Checkpoints published) throws SQLException {
        return new AuditVerification(published).goOn(connection, AS_LONG_AS_IT_TAKES);
    }

    /** Forgets what is verified. */
    public void beginAnew() {
        published.rewind();
        checkpoints = 0;
        latest = null;
        differing = Long.MAX_VALUE;
        walked = 0;
        walkedHash = "";
        lookedAt = BEFORE_ALL;
        faulty = false;
    }

    /**
     * Goes on where the last call ended.
     *
     * @param connection with the rights of the service
     * @param limit after which it ends, a few seconds late at most
     * @throws org.apache.kafka.common.KafkaException if the checkpoints cannot be read
     */
    public Finding goOn(Connection connection, Duration limit) throws SQLException {
        long until = System.nanoTime() + limit.toNanos();
        AuditLinks links = new AuditLinks(connection);
        if (faulty || !links.hash(walked).equals(walkedHash)) {
            beginAnew();
        }
        long from = walked + 1;
        boolean heard = heard(connection, links, until);
        long newest = links.newest();
        Fault first = Stream.of(walk(links, newest, until), differs(), cut(newest), unconfirmed(newest, heard))
                .flatMap(Stream::ofNullable)
                .min((one, other) -> Long.compare(one.place(), other.place()))
                .orElse(null);
        walkedHash = links.hash(walked);
        boolean settled = false;
        if (first == null) {
            AuditLinks.Loose loose = links.loose(lookedAt, AT_ONCE, until);
            lookedAt = loose.settledTo();
            settled = loose.complete();
            first = loose.slipped() == null ? null : new Fault(null, loose.slipped(), "entry never chained");
        }
        faulty = first != null;
        return new Finding(
                newest,
                links.waiting(),
                checkpoints,
                latest == null ? 0 : latest.seq(),
                from,
                walked,
                heard && settled && walked == newest,
                first);
    }

    /** Reads the checkpoints; of a chain that has just begun the first one is awaited, since it comes some seconds later. */
    private boolean heard(Connection connection, AuditLinks links, long until) throws SQLException {
        boolean heard = published.read(some -> compare(connection, some), until);
        long patience = System.nanoTime() + FIRST_CHECKPOINT.toNanos();
        while (heard && latest == null && System.nanoTime() - patience < 0 && links.newest() > 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
            heard = published.read(some -> compare(connection, some), until);
        }
        return heard;
    }

    /** As many links at once as are walked in less than a second: one may tell of no version, or of a thousand. */
    private @Nullable Fault walk(AuditLinks links, long newest, long until) throws SQLException {
        long atOnce = AT_FIRST;
        while (walked < newest && System.nanoTime() - until < 0) {
            long begun = System.nanoTime();
            long to = Math.min(walked + atOnce, newest);
            Fault fault = links.walk(walked + 1, to);
            if (fault != null) {
                return fault;
            }
            walked = to;
            long taken = System.nanoTime() - begun;
            if (taken < SOON.toNanos()) {
                atOnce = Math.min(2 * atOnce, AT_ONCE);
            } else if (taken > LONG.toNanos()) {
                atOnce = Math.max(atOnce / 4, 1);
            }
        }
        return null;
    }

    private @Nullable Fault differs() {
        return differing == Long.MAX_VALUE ? null : new Fault(differing, null, "chain differs from the checkpoint");
    }

    private @Nullable Fault cut(long newest) {
        return latest == null || latest.seq() <= newest ? null : new Fault(newest + 1, null, "tail missing");
    }

    private @Nullable Fault unconfirmed(long newest, boolean heard) {
        return newest > 0 && heard && latest == null ? new Fault(null, null, "no checkpoint confirms the chain") : null;
    }

    private void compare(Connection connection, List<Checkpoint> some) throws SQLException {
        for (Checkpoint one : some) {
            if (latest == null || one.seq() > latest.seq()) {
                latest = one;
            }
        }
        checkpoints += some.size();
        if (some.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(DIFFERING)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", some.stream().map(Checkpoint::seq).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", some.stream().map(Checkpoint::hash).toArray()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long found = row.getLong(1);
                differing = row.wasNull() ? differing : Math.min(differing, found);
            }
        }
    }
}
