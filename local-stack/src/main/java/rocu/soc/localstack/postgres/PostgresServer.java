package rocu.soc.localstack.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.process.Ending;
import rocu.soc.localstack.process.ManagedProcess;
import rocu.soc.localstack.process.Progress;
import rocu.soc.localstack.process.Readiness;
import rocu.soc.localstack.process.Signal;
import rocu.soc.localstack.process.TakenPort;

/** The PostgreSQL of one home. What was acknowledged is on the disk: that is asserted after every start. */
public final class PostgresServer {
    public static final String NAME = "postgres";
    private static final Duration RECOVERY_LIMIT = Duration.ofHours(12);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Map<String, String> DURABILITY =
            Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on");

    private final Checkout checkout;
    private final Cluster cluster;
    private final Ports ports;
    private final ManagedProcess process;
    private final DatabaseServer server;

    public PostgresServer(Checkout checkout, Home home, Ports ports, Secrets secrets, Progress progress) {
        this.checkout = checkout;
        this.cluster = new Cluster(home.dataOf(NAME), secrets.password(NAME));
        this.ports = ports;
        this.process = new ManagedProcess(home, NAME, Signal.INT, STOP_LIMIT, progress);
        this.server = new DatabaseServer("127.0.0.1", ports.of(Port.POSTGRES), "postgres", secrets.password(NAME));
    }

    public ManagedProcess process() {
        return process;
    }

    public DatabaseServer server() {
        return server;
    }

    public boolean isReady() {
        return process.living().isPresent() && answers();
    }

    /** Starts it unless it runs; returns whether it had to be started. */
    public boolean start() {
        refuseHalfRestored();
        PostgresInstallation installation = PostgresInstallation.ensure(checkout);
        cluster.create(installation);
        adoptPostmaster();
        Readiness readiness = new Readiness(this::answers);
        boolean started = process.ensure(
                cluster.startCommand(installation, ports.of(Port.POSTGRES)),
                () -> {
                    cluster.awaitEndOfBackends();
                    TakenPort.refuse("PostgreSQL", ports, Port.POSTGRES);
                },
                readiness);
        assertDurable();
        return started;
    }

    /**
     * Starts it on a data folder that came from a backup, and returns when all is recovered that is to be.
     *
     * @throws LauncherFailure if the archived log ends before the instant, or does not lead through
     */
    public void recover(Recovery recovery) {
        PostgresInstallation installation = PostgresInstallation.ensure(checkout);
        try {
            process.ensure(
                    cluster.startCommand(installation, ports.of(Port.POSTGRES), recovery.settings()),
                    () -> TakenPort.refuse("PostgreSQL", ports, Port.POSTGRES),
                    new Readiness(this::isRecovered, RECOVERY_LIMIT));
        } catch (LauncherFailure failure) {
            process.stop();
            throw process.log().contains(Recovery.TOO_EARLY)
                    ? new LauncherFailure(
                            "The archived write-ahead log ends before " + recovery.until()
                                    + ". Name an earlier instant, or leave --at out to restore all that there is.",
                            failure)
                    : failure;
        }
        assertDurable();
    }

    /** A file that keeps the server from starting on data that are neither the old nor the restored ones. */
    public Path restoring() {
        return cluster.folder().resolve("restoring");
    }

    public Archiving archiving() {
        return cluster.archiving();
    }

    /** The version that this checkout runs, as far as data folders must agree on it. */
    public static String majorVersion() {
        return Cluster.MAJOR_VERSION;
    }

    private void refuseHalfRestored() {
        if (Files.exists(restoring())) {
            throw new LauncherFailure("A restore of this home was broken off. Run ./soc restore again.");
        }
    }

    /** Fast shutdown: running transactions are rolled back, what was committed is written. */
    public Ending stop() {
        adoptPostmaster();
        return process.stop();
    }

    /** The data folder knows its server also where our own pid file is lost. */
    private void adoptPostmaster() {
        if (process.living().isEmpty()) {
            cluster.postmaster().ifPresent(process::adopt);
        }
    }

    private boolean answers() {
        try (Connection connection = server.connectAsSuperuser(DatabaseServer.MAINTENANCE)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private boolean isRecovered() {
        try (Connection connection = server.connectAsSuperuser(DatabaseServer.MAINTENANCE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pg_is_in_recovery()")) {
            return rows.next() && !rows.getBoolean(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void assertDurable() {
        try (Connection connection = server.connectAsSuperuser(DatabaseServer.MAINTENANCE);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : DURABILITY.entrySet()) {
                try (ResultSet rows = statement.executeQuery("SHOW " + setting.getKey())) {
                    rows.next();
                    if (!setting.getValue().equals(rows.getString(1))) {
                        throw new LauncherFailure("PostgreSQL runs with " + setting.getKey() + "=" + rows.getString(1)
                                + ": it could lose what it acknowledged. Remove that setting from "
                                + cluster.data().resolve("postgresql.auto.conf") + ".");
                    }
                }
            }
        } catch (SQLException cause) {
            throw new LauncherFailure("PostgreSQL does not tell its settings: " + cause.getMessage(), cause);
        }
    }

    /** Where the data is, for messages and for tests. */
    public Path data() {
        return cluster.data();
    }
}
