package rocu.soc.localstack.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.kafka.Broker;
import rocu.soc.localstack.kafka.TopicCopies;
import rocu.soc.localstack.postgres.DatabaseServer;
import rocu.soc.localstack.postgres.PostgresServer;
import rocu.soc.localstack.postgres.Recovery;
import rocu.soc.localstack.postgres.ServiceDatabase;

/**
 * The way back from a backup: the data first, then the topics that belong to them.
 *
 * @param backup intact, as {@link #chosen} asserts
 * @param until transactions that were committed later are left out; null for none
 */
public record Restoration(
        Home home, BaseBackup backup, @Nullable Instant until) {
    /** How long an outbox keeps what it published. */
    private static final Duration OUTBOX = Duration.ofDays(30);

    private static final String ERASURES = "soc.erasures";

    /**
     * The newest backup from which that instant can be restored, proved to be intact. Changes nothing.
     *
     * @param explicit whether the folder was named for this restore; by itself a home takes no other home's backups
     */
    public static Restoration chosen(Home home, BackupFolder folder, boolean explicit, @Nullable Instant until) {
        if (until != null && until.isAfter(Instant.now())) {
            throw new LauncherFailure(until + " is not over yet.");
        }
        BaseBackup backup = folder.newest(until);
        String owner = backup.manifest().home();
        if (!explicit && !owner.equals(home.folder().toString())) {
            throw new LauncherFailure("The backups in " + folder.folder() + " are those of " + owner
                    + ". To restore them into " + home.folder() + ", name them: --from " + folder.folder());
        }
        backup.verify(until == null);
        return new Restoration(home, backup, until);
    }

    /**
     * Puts the data in place and recovers them; returns the instant of the last transaction that they hold. The suite is down;
     * PostgreSQL runs afterwards.
     *
     * @param postgres made when the secrets of the backup are in place
     * @throws LauncherFailure if the data cannot be recovered; the old ones are back in place then
     */
    public Instant data(Path mark, Supplier<PostgresServer> postgres) {
        try {
            Replacement replacement = Replacement.in(home, mark);
            try {
                replacement.place(backup);
                return recover(postgres.get());
            } catch (LauncherFailure | IOException | UncheckedIOException failure) {
                postgres.get().stop();
                replacement.undo();
                throw new LauncherFailure(
                        "Nothing was restored, and the data are as they were. " + failure.getMessage(), failure);
            }
        } catch (IOException cause) {
            throw new LauncherFailure("The data cannot be replaced: " + cause, cause);
        }
    }

    /**
     * Makes the topics hold what the restored databases do, and nothing of what is lost to them; what was erased is erased
     * again. Kafka runs, and the databases are brought to the migrations of this build.
     *
     * @param standing as {@link #data} gave it
     */
    public void topics(PostgresServer postgres, Broker broker, List<ServiceDatabase> databases, Instant standing) {
        TopicCopies topics = new TopicCopies(broker, backup.topics());
        topics.putBack();
        List<String> erasures = topics.texts(ERASURES);
        databases.forEach(database -> new RestoredDatabase(postgres.server(), database)
                .settle(backup.manifest().beganAt(), standing, erasures));
    }

    /** The suite may start. Returns where the old data stay, if there were any. */
    public List<Path> finish(Path mark) {
        try {
            return Replacement.in(home, mark).finish();
        } catch (IOException cause) {
            throw new LauncherFailure("The restore cannot be finished: " + cause, cause);
        }
    }

    /** Whether versions are missing in the topics because their outbox has forgotten them since the backup. */
    public boolean leavesGaps(Instant standing) {
        return standing.isAfter(backup.manifest().beganAt().plus(OUTBOX));
    }

    private Instant recover(PostgresServer postgres) {
        int timeline =
                backup.archive().timelineAt(until, backup.manifest().first().timeline());
        if (until == null) {
            timeline = Math.max(timeline, Branches.newestIn(postgres.data().resolve("pg_wal")));
        }
        postgres.recover(new Recovery(backup.archive().folder(), timeline, until));
        String lastTransaction = "SELECT pg_last_xact_replay_timestamp()";
        try (Connection connection = postgres.server().connectAsSuperuser(DatabaseServer.MAINTENANCE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(lastTransaction)) {
            row.next();
            OffsetDateTime last = row.getObject(1, OffsetDateTime.class);
            return last == null ? backup.ended() : last.toInstant();
        } catch (SQLException cause) {
            throw new LauncherFailure("The recovered database does not answer: " + cause.getMessage(), cause);
        }
    }
}
