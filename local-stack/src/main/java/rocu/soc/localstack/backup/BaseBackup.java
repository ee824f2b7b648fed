package rocu.soc.localstack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.postgres.PostgresServer;

/**
 * All databases of a suite as they were at one instant, the topics that belong to them, and the secrets under which they were
 * written; with the log that was archived since, every later instant.
 */
public record BaseBackup(Path folder, Manifest manifest) {
    static final String DATA = "data";
    static final String TOPICS = "topics";
    static final String SECRETS = "secrets";
    static final String REALM = "imported-realm";

    static BaseBackup in(Path folder) {
        return new BaseBackup(folder, Manifest.of(folder));
    }

    /** From which instant on it can be restored to. */
    public Instant ended() {
        return manifest.endedAt();
    }

    public Path topics() {
        return folder.resolve(TOPICS);
    }

    public long mebibytes() {
        return Space.mebibytes(manifest.bytes());
    }

    /** The folder with the archived log of its cluster. */
    public Path log() {
        return archive().folder();
    }

    /** Where the log of its cluster was archived. */
    WalArchive archive() {
        return BackupFolder.archiveBeside(folder);
    }

    /**
     * Asserts that a restore from it would give all that it holds.
     *
     * @param toTheEnd whether the archived log is needed whole; how far an earlier instant needs it, the server finds out
     */
    void verify(boolean toTheEnd) {
        String major = manifest.postgres().split("\\.", 2)[0];
        if (!major.equals(PostgresServer.majorVersion())) {
            throw new LauncherFailure("The backup " + folder + " was written by PostgreSQL " + manifest.postgres()
                    + ", and this is " + PostgresServer.majorVersion() + ": restore it with the build that made it.");
        }
        for (CopiedFile file : manifest.files()) {
            if (!file.isIntact(folder)) {
                throw new LauncherFailure("The backup " + folder + " is damaged: " + file.path()
                        + " is missing or differs from its checksum. An older backup with the log since then gives the"
                        + " same data: move this one away and try again.");
            }
        }
        if (toTheEnd) {
            archive().verify(manifest.first(), manifest.last());
        }
    }

    /** Copies the data into a folder that a server can recover from. */
    void layOut(Path data) throws IOException {
        for (String name : manifest.folders()) {
            Files.createDirectories(data.resolve(name));
        }
        for (CopiedFile file : manifest.files()) {
            Path path = Path.of(file.path());
            if (path.startsWith(DATA)) {
                Files.copy(folder.resolve(path), data.resolve(path.subpath(1, path.getNameCount())));
            }
        }
    }
}
