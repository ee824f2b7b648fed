package rocu.soc.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.process.ShellWord;

/**
 * Where a server keeps its write-ahead log for a restore. A link beside its data says so: without one nothing is kept, for a
 * log without a base backup is worth nothing; with one a segment that cannot be written there stays with the server, which
 * tries again.
 */
public record Archiving(Path link) {

    /** The settings of a server, which a later choice of the folder does not change. */
    Map<String, String> settings() {
        return Map.of("archive_mode", "on", "archive_timeout", "60s", "archive_command", command());
    }

    /**
     * Compressed, since a segment that was closed by the clock is nearly empty. One that is there already is left alone, and
     * must be the same; a new one has its name only when all of it is on the disk.
     */
    private String command() {
        String here = ShellWord.of(link).replace("%", "%%");
        return "[ -L " + here + " ] || exit 0; kept=" + here + "/%f.gz; "
                + "if [ -e \"$kept\" ]; then gzip -dc \"$kept\" | cmp -s - '%p'; "
                + "else gzip -1nc '%p' > \"$kept.new\" && sync \"$kept.new\" && mv \"$kept.new\" \"$kept\" && sync "
                + here + "/; fi";
    }

    /** Where segments go; empty while none is kept. */
    public Optional<Path> folder() {
        try {
            return Files.isSymbolicLink(link) ? Optional.of(Files.readSymbolicLink(link)) : Optional.empty();
        } catch (IOException cause) {
            throw failure(cause);
        }
    }

    /** From now on segments go there. */
    public void begin(Path folder) {
        Path complete = link.resolveSibling(link.getFileName() + ".new");
        try {
            Files.deleteIfExists(complete);
            Files.createSymbolicLink(complete, folder);
            Files.move(complete, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            throw failure(cause);
        }
    }

    /** From now on none is kept: another cluster has no log to keep before it has a backup. */
    public void forget() {
        try {
            Files.deleteIfExists(link);
        } catch (IOException cause) {
            throw failure(cause);
        }
    }

    private LauncherFailure failure(IOException cause) {
        return new LauncherFailure("Cannot tell where the write-ahead log is kept: " + cause, cause);
    }
}
