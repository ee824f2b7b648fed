package rocu.soc.localstack.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.Installation;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.kafka.Broker;
import rocu.soc.localstack.kafka.TopicCopies;
import rocu.soc.localstack.postgres.DatabaseServer;
import rocu.soc.localstack.postgres.PostgresServer;

/**
 * Makes base backups while people write. From the first one on the server archives its log, since a log leads nowhere without a
 * backup to begin from.
 */
public record Backup(Home home, PostgresServer postgres, Broker broker, BackupFolder target) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    /**
     * Makes one, and deletes those that are no longer kept.
     *
     * @param keep how many are kept, this one included
     */
    public BaseBackup take(int keep) {
        try (Connection session = postgres.server().connectAsSuperuser(DatabaseServer.MAINTENANCE)) {
            OnlineBackup online = new OnlineBackup(session);
            String system = online.system();
            refuseBackupsOfAnotherHome(system);
            archive(system);
            Path bases = Files.createDirectories(target.bases(system));
            sweep(bases);
            Path incomplete = Files.createDirectory(bases.resolve("new" + BackupFolder.INCOMPLETE));
            try {
                fill(incomplete, online, system);
                Path complete = bases.resolve(NAME.format(Instant.now()));
                Files.move(incomplete, complete, StandardCopyOption.ATOMIC_MOVE);
                prune(system, keep);
                return BaseBackup.in(complete);
            } finally {
                Installation.delete(incomplete);
            }
        } catch (SQLException cause) {
            throw new LauncherFailure(
                    "The backup failed: " + cause.getMessage() + "\nWhat the server says: ./soc logs postgres", cause);
        } catch (IOException cause) {
            throw new LauncherFailure("Cannot write a backup to " + target.folder() + ": " + cause, cause);
        }
    }

    private void refuseBackupsOfAnotherHome(String system) {
        target.all(system).stream()
                .map(backup -> backup.manifest().home())
                .filter(owner -> !owner.equals(home.folder().toString()))
                .findFirst()
                .ifPresent(owner -> {
                    throw new LauncherFailure(target.folder() + " holds the backups of " + owner
                            + ", from which this home was restored. Name a folder of its own: "
                            + BackupFolder.VARIABLE + "=FOLDER ./soc backup");
                });
    }

    private void archive(String system) throws IOException {
        Path log = target.archive(system).folder();
        if (!Files.exists(target.folder())) {
            Files.createDirectories(target.folder());
            Files.setPosixFilePermissions(target.folder(), PosixFilePermissions.fromString("rwx------"));
        }
        Files.createDirectories(log);
        if (!postgres.archiving().folder().map(log::equals).orElse(false)) {
            postgres.archiving().begin(log);
        }
        Branches.archive(postgres.data().resolve("pg_wal"), target.archive(system));
    }

    /** Topics are copied within the database's backup: whatever they hold then, a restored database holds as well. */
    private void fill(Path backup, OnlineBackup online, String system) throws IOException, SQLException {
        OnlineBackup.Begun begun = online.begin(backup.toString());
        List<CopiedFile> files = new ArrayList<>();
        new TopicCopies(broker, backup.resolve(BaseBackup.TOPICS)).take();
        for (Path topic : children(backup.resolve(BaseBackup.TOPICS))) {
            files.add(CopiedFile.of(backup, backup.relativize(topic).toString()));
        }
        Path data = Files.createDirectory(backup.resolve(BaseBackup.DATA));
        DataFolder source = DataFolder.of(postgres.data());
        Space.require(backup, source.bytes(), "a backup");
        for (String folder : source.folders()) {
            Files.createDirectories(data.resolve(folder));
        }
        for (String file : source.files()) {
            try {
                files.add(CopiedFile.copy(postgres.data().resolve(file), backup, BaseBackup.DATA + "/" + file));
            } catch (NoSuchFileException gone) {
                // a table that was dropped meanwhile
            }
        }
        OnlineBackup.Ended ended = online.end();
        files.add(write(backup, BaseBackup.DATA + "/backup_label", ended.label()));
        files.add(CopiedFile.copy(home.folder().resolve(BaseBackup.SECRETS), backup, BaseBackup.SECRETS));
        Path realm = home.dataOf("keycloak").resolve(BaseBackup.REALM);
        if (Files.exists(realm)) {
            files.add(CopiedFile.copy(realm, backup, BaseBackup.REALM));
        }
        new Manifest(
                        Manifest.FORMAT,
                        home.folder().toString(),
                        system,
                        ended.version(),
                        begun.at().toString(),
                        ended.at().toString(),
                        begun.segment(),
                        ended.segment(),
                        source.folders(),
                        files)
                .write(backup);
    }

    private static CopiedFile write(Path backup, String path, String content) throws IOException {
        Files.write(backup.resolve(path), content.getBytes(UTF_8));
        return CopiedFile.of(backup, path);
    }

    /** Takes away what a backup that was broken off left behind. */
    private static void sweep(Path bases) throws IOException {
        for (Path backup : children(bases)) {
            if (backup.getFileName().toString().endsWith(BackupFolder.INCOMPLETE)) {
                Installation.delete(backup);
            }
        }
    }

    private void prune(String system, int keep) throws IOException {
        List<BaseBackup> all = target.all(system);
        for (BaseBackup old : all.stream().skip(keep).toList()) {
            Path doomed = old.folder().resolveSibling(old.folder().getFileName() + BackupFolder.INCOMPLETE);
            Files.move(old.folder(), doomed, StandardCopyOption.ATOMIC_MOVE);
            Installation.delete(doomed);
        }
        BaseBackup oldest = all.get(Math.min(keep, all.size()) - 1);
        target.archive(system).prune(oldest.manifest().first());
    }

    private static List<Path> children(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.toList();
        }
    }
}
