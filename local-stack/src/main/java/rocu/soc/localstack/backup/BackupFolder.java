package rocu.soc.localstack.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.postgres.Archiving;

/**
 * Where the backups of a home are: for each database cluster that it ever had, the base backups and the log that was archived
 * since the first of them.
 */
public record BackupFolder(Path folder) {
    public static final String VARIABLE = "SOC_BACKUP";
    static final String INCOMPLETE = ".incomplete";
    private static final String BASE = "base";
    private static final String LOG = "wal";

    /** The one that the environment names, or else the one in use, or else the one in the home. */
    public static BackupFolder of(Home home, Archiving archiving, Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        Path folder = named.isBlank()
                ? archiving
                        .folder()
                        .map(log -> Objects.requireNonNull(log.getParent()).getParent())
                        .orElse(home.folder().resolve("backup"))
                : Path.of(named);
        return new BackupFolder(folder.toAbsolutePath().normalize());
    }

    static WalArchive archiveBeside(Path backup) {
        return new WalArchive(backup.resolveSibling("..").normalize().resolve(LOG));
    }

    WalArchive archive(String system) {
        return new WalArchive(folder.resolve(system).resolve(LOG));
    }

    Path bases(String system) {
        return folder.resolve(system).resolve(BASE);
    }

    /** Of one cluster, the newest first. */
    List<BaseBackup> all(String system) {
        Path bases = bases(system);
        if (!Files.isDirectory(bases)) {
            return List.of();
        }
        return children(bases).stream()
                .filter(backup -> Files.isRegularFile(backup.resolve(Manifest.NAME)))
                .filter(backup -> !backup.getFileName().toString().endsWith(INCOMPLETE))
                .map(BaseBackup::in)
                .sorted(Comparator.comparing(BaseBackup::ended).reversed())
                .toList();
    }

    /**
     * The newest backup from which that instant can be restored; null asks for the newest of all.
     *
     * @throws LauncherFailure where there is none
     */
    BaseBackup newest(@Nullable Instant until) {
        List<BaseBackup> all = !Files.isDirectory(folder)
                ? List.of()
                : children(folder).stream()
                        .flatMap(cluster -> all(cluster.getFileName().toString()).stream())
                        .sorted(Comparator.comparing(BaseBackup::ended).reversed())
                        .toList();
        if (all.isEmpty()) {
            throw new LauncherFailure(
                    "There is no backup in " + folder + ". Name the folder of the backups: --from FOLDER.");
        }
        return all.stream()
                .filter(backup -> until == null || !backup.ended().isAfter(until))
                .findFirst()
                .orElseThrow(() -> new LauncherFailure("No backup in " + folder + " is older than " + until
                        + ": the earliest instant that can be restored is "
                        + all.getLast().ended() + "."));
    }

    private static List<Path> children(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
