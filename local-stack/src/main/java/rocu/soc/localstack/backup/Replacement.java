package rocu.soc.localstack.backup;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.Installation;
import rocu.soc.localstack.postgres.ControlFile;

/**
 * Puts a backup in the place of the data of a home, and can undo it. A mark tells, also after a crash, that the home holds
 * neither the old data nor the restored ones whole; the old ones stay beside until somebody deletes them.
 *
 * @param mark keeps the server from starting while it is there; names the folder of the old data
 * @param hadData whether there were any
 */
public record Replacement(Home home, Path mark, Path aside, boolean hadData) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'replaced-'yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String WITHOUT_DATA = " without data";

    /** The replacement that was broken off in this home, or a new one. */
    public static Replacement in(Home home, Path mark) throws IOException {
        Path postgres = mark.resolveSibling("");
        if (Files.exists(mark)) {
            String named = Files.readString(mark).strip();
            return new Replacement(
                    home,
                    mark,
                    postgres.resolve(named.replace(WITHOUT_DATA, "")).normalize(),
                    !named.endsWith(WITHOUT_DATA));
        }
        return new Replacement(
                home,
                mark,
                postgres.resolve(NAME.format(Instant.now())).normalize(),
                Files.exists(postgres.resolve(BaseBackup.DATA)));
    }

    /**
     * Lays the backup out, and takes the old data away only when that is done.
     *
     * @throws IOException which leaves the mark where the old data are out of place
     */
    public void place(BaseBackup backup) throws IOException {
        Path laidOut = mark.resolveSibling("restored" + BackupFolder.INCOMPLETE);
        Installation.delete(laidOut);
        Files.createDirectories(laidOut);
        Files.setPosixFilePermissions(laidOut, PosixFilePermissions.fromString("rwx------"));
        Space.require(laidOut, backup.manifest().bytes(), "the restored data");
        backup.layOut(laidOut);
        Files.writeString(mark, aside.getFileName() + (hadData ? "" : WITHOUT_DATA) + "\n");
        Files.createDirectories(aside);
        setAside();
        takeLogThatWasNotArchived(backup, laidOut);
        Files.createFile(laidOut.resolve("recovery.signal"));
        for (Map.Entry<String, Path> file : files().entrySet()) {
            Path stored = backup.folder().resolve(file.getKey());
            if (Files.exists(stored)) {
                Files.copy(stored, file.getValue(), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(file.getValue());
            }
        }
        Files.setPosixFilePermissions(secrets(), PosixFilePermissions.fromString("rw-------"));
        Files.move(laidOut, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Brings the old data back, as far as they were taken away. No server may run. */
    public void undo() throws IOException {
        if (!Files.exists(mark)) {
            return;
        }
        boolean taken = Files.exists(aside.resolve(BaseBackup.DATA));
        if (taken || !hadData) {
            Installation.delete(data());
        }
        if (taken) {
            Files.move(aside.resolve(BaseBackup.DATA), data(), StandardCopyOption.ATOMIC_MOVE);
        }
        for (Map.Entry<String, Path> file : files().entrySet()) {
            move(aside.resolve(file.getKey()), file.getValue());
        }
        Installation.delete(aside);
        Files.deleteIfExists(mark);
    }

    /** The restored data are whole. Returns where the old ones stay, if there were any. */
    public List<Path> finish() throws IOException {
        Files.deleteIfExists(mark);
        if (hadData) {
            return List.of(aside);
        }
        Installation.delete(aside);
        return List.of();
    }

    /** After an attempt that was broken off, what is in place is either still the old data or half of the restored ones. */
    private void setAside() throws IOException {
        if (hadData && !Files.exists(aside.resolve(BaseBackup.DATA))) {
            for (Map.Entry<String, Path> file : files().entrySet()) {
                if (Files.exists(file.getValue())) {
                    Files.copy(file.getValue(), aside.resolve(file.getKey()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(data(), aside.resolve(BaseBackup.DATA), StandardCopyOption.ATOMIC_MOVE);
        } else {
            Installation.delete(data());
        }
    }

    /**
     * The last that the lost server wrote, where its folder is still there: after an orderly end all of it is archived, after a
     * crash it is not. Of the same home alone: another one has gone its own way since.
     */
    private void takeLogThatWasNotArchived(BaseBackup backup, Path restored) throws IOException {
        Path old = aside.resolve(BaseBackup.DATA);
        if (!backup.manifest().home().equals(home.folder().toString())
                || !Files.isRegularFile(old.resolve(ControlFile.PATH))
                || !new ControlFile(old)
                        .systemIdentifier()
                        .equals(backup.manifest().system())) {
            return;
        }
        try (Stream<Path> files = Files.list(old.resolve("pg_wal"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                boolean log = Segment.parse(name).isPresent() || name.endsWith(".history");
                if (log && !backup.archive().holds(name)) {
                    Files.copy(file, restored.resolve("pg_wal").resolve(name));
                }
            }
        }
    }

    /** What goes with the data, by its name in a backup. */
    private Map<String, Path> files() {
        return Map.of(
                BaseBackup.SECRETS,
                secrets(),
                BaseBackup.REALM,
                home.dataOf("keycloak").resolve(BaseBackup.REALM));
    }

    private Path secrets() {
        return home.folder().resolve(BaseBackup.SECRETS);
    }

    private Path data() {
        return mark.resolveSibling(BaseBackup.DATA);
    }

    private static void move(Path from, Path to) throws IOException {
        CopyOption[] replacing = {StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING};
        if (Files.exists(from)) {
            Files.move(from, to, replacing);
        }
    }
}
