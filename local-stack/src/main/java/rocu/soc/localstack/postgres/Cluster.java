package rocu.soc.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rocu.soc.localstack.home.Installation;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.process.Liveness;
import rocu.soc.localstack.process.Pause;
import rocu.soc.localstack.process.Programs;
import rocu.soc.localstack.process.ServerCommand;

/** The data folder of a PostgreSQL server and the commands that create and serve it. */
record Cluster(Path folder, String password) {
    static final String MAJOR_VERSION = "18";
    private static final Duration TOLERANCE = Duration.ofSeconds(5);
    private static final Duration BACKENDS_LIMIT = Duration.ofSeconds(20);
    private static final int PID_LINE = 0;
    private static final int START_LINE = 2;

    /** What a server of the suite is started with, here and in docker-compose.yml; here it keeps its log besides. */
    static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "200"),
            Map.entry("max_prepared_transactions", "0"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("wal_level", "replica"),
            Map.entry("min_wal_size", "128MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("checkpoint_timeout", "10min"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_min_duration_statement", "1000"),
            Map.entry("log_parameter_max_length", "0"),
            Map.entry("log_parameter_max_length_on_error", "0"),
            Map.entry("log_error_verbosity", "terse"));

    Path data() {
        return folder.resolve("data");
    }

    /** Creates the data folder where it is missing; one of another major version is refused. */
    void create(PostgresInstallation installation) {
        if (new Installation(data()).isComplete()) {
            refuseAnotherVersion();
            return;
        }
        new Installation(data()).ensure(incomplete -> {
            archiving().forget();
            Path passwordFile = folder.resolve("superuser-password");
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password);
            try {
                run(initialise(installation, incomplete, passwordFile));
            } finally {
                Files.delete(passwordFile);
            }
        });
    }

    /** Where segments of the write-ahead log are kept. */
    Archiving archiving() {
        return new Archiving(folder.resolve("archive"));
    }

    ServerCommand startCommand(PostgresInstallation installation, int port) {
        return startCommand(installation, port, Map.of());
    }

    /** The same with settings beside those of every start. */
    ServerCommand startCommand(PostgresInstallation installation, int port, Map<String, String> more) {
        List<String> words = new ArrayList<>(notAsRoot());
        words.addAll(List.of(installation.program("postgres"), "-D", data().toString(), "-p", Integer.toString(port)));
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.putAll(archiving().settings());
        settings.putAll(more);
        settings.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return ServerCommand.of(words, folder, Map.of("TZ", "UTC", "LC_ALL", "C"));
    }

    /** The server that the data folder itself names, if it lives. A name left behind by one that is gone is removed. */
    Optional<ProcessHandle> postmaster() {
        Path file = data().resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() <= START_LINE) {
                return Optional.empty();
            }
            Instant started =
                    Instant.ofEpochSecond(Long.parseLong(lines.get(START_LINE).strip()));
            Optional<ProcessHandle> named =
                    ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()));
            if (named.isPresent() && !Liveness.isAliveSince(named.get(), started, TOLERANCE)) {
                Files.delete(file);
                return Optional.empty();
            }
            return named.filter(Liveness::isAlive);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** After kill -9 of the server its sessions need a moment to notice; a new one refuses to start before. */
    void awaitEndOfBackends() {
        long end = System.nanoTime() + BACKENDS_LIMIT.toNanos();
        while (backends().findAny().isPresent() && System.nanoTime() < end) {
            Pause.briefly();
        }
    }

    private Stream<ProcessHandle> backends() {
        String named = data().toString();
        return ProcessHandle.allProcesses().filter(process -> worksIn(process, named));
    }

    private static boolean worksIn(ProcessHandle process, String folder) {
        try {
            return Path.of("/proc", Long.toString(process.pid()), "cwd")
                    .toRealPath()
                    .toString()
                    .equals(folder);
        } catch (IOException goneOrNotOursOrNotLinux) {
            return false;
        }
    }

    private static List<String> initialise(PostgresInstallation installation, Path target, Path passwordFile) {
        List<String> words = new ArrayList<>(notAsRoot());
        words.addAll(List.of(
                installation.program("initdb"),
                "--pgdata=" + target,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums"));
        return words;
    }

    private static void run(List<String> words) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = String.join("\n", process.inputReader().lines().toList());
        try {
            if (process.waitFor() != 0) {
                throw new IOException("initdb says:\n" + output + "\n");
            }
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("Interrupted while PostgreSQL's data folder was created", cause);
        }
    }

    /** PostgreSQL refuses to run as root: a user namespace makes root a nobody who still owns the files. */
    private static List<String> notAsRoot() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (Programs.find("unshare").isEmpty()) {
            throw new LauncherFailure(
                    "PostgreSQL does not run as root: install unshare (util-linux), or run ./soc as another user.");
        }
        return List.of("unshare", "-U");
    }

    private void refuseAnotherVersion() {
        try {
            String version = Files.readString(data().resolve("PG_VERSION")).strip();
            if (!version.equals(MAJOR_VERSION)) {
                throw new LauncherFailure(data() + " was written by PostgreSQL " + version + ", and this is "
                        + MAJOR_VERSION + ". Set SOC_HOME to another folder, or start afresh with ./soc reset.");
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
