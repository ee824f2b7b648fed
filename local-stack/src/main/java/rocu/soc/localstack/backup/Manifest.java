package rocu.soc.localstack.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import rocu.soc.localstack.home.LauncherFailure;

/**
 * What a base backup says of itself.
 *
 * @param format of the backup, which a later build may no longer read
 * @param home from which it was made
 * @param system identifier of the database cluster
 * @param postgres version of the server
 * @param began when copying began; topics hold what was published before
 * @param ended from which instant on it can be restored to
 * @param firstSegment of the write-ahead log that it needs
 * @param lastSegment without which its files do not fit together
 * @param folders below the data folder, the empty ones as well
 * @param files all that it holds
 */
record Manifest(
        int format,
        String home,
        String system,
        String postgres,
        String began,
        String ended,
        String firstSegment,
        String lastSegment,
        List<String> folders,
        List<CopiedFile> files) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    private static final JsonMapper JSON = new JsonMapper();

    Manifest {
        folders = List.copyOf(folders);
        files = List.copyOf(files);
    }

    /** Reads the manifest of a backup. */
    static Manifest of(Path backup) {
        try {
            Manifest manifest = JSON.readValue(backup.resolve(NAME).toFile(), Manifest.class);
            if (manifest.format != FORMAT) {
                throw new LauncherFailure("The backup " + backup + " has format " + manifest.format + ", and this build"
                        + " reads " + FORMAT + ": restore it with the build that made it.");
            }
            return manifest;
        } catch (IOException | RuntimeException cause) {
            if (cause instanceof LauncherFailure foreign) {
                throw foreign;
            }
            throw new LauncherFailure("The backup " + backup + " is damaged: its " + NAME + " cannot be read.", cause);
        }
    }

    void write(Path backup) throws IOException {
        Files.write(backup.resolve(NAME), json());
    }

    private byte[] json() throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    Instant beganAt() {
        return Instant.parse(began);
    }

    Instant endedAt() {
        return Instant.parse(ended);
    }

    Segment first() {
        return Segment.named(firstSegment);
    }

    Segment last() {
        return Segment.named(lastSegment);
    }

    long bytes() {
        return files.stream().mapToLong(CopiedFile::bytes).sum();
    }
}
