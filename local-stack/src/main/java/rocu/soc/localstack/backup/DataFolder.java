package rocu.soc.localstack.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rocu.soc.localstack.postgres.ControlFile;

/**
 * The data folder of a server that runs, as a base backup sees it: what the documentation of PostgreSQL ("Making a Base Backup
 * Using the Low Level API") leaves out is left out, but its folders stay. Files come and go meanwhile.
 */
final class DataFolder extends SimpleFileVisitor<Path> {
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "postgresql.auto.conf.tmp",
            "current_logfiles.tmp",
            "pg_internal.init",
            "backup_label",
            "backup_label.old",
            "backup_manifest",
            "tablespace_map",
            "tablespace_map.old",
            "recovery.signal",
            "standby.signal",
            ControlFile.PATH.substring(ControlFile.PATH.indexOf('/') + 1));
    private static final Pattern TEMPORARY =
            Pattern.compile("pgsql_tmp.*|t\\d+_\\d+(_.*)?(\\.\\d+)?|pg_internal\\.init\\.\\d+");

    private final Path data;
    private final List<String> folders = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    private DataFolder(Path data) {
        this.data = data;
    }

    static DataFolder of(Path data) throws IOException {
        DataFolder folder = new DataFolder(data);
        Files.walkFileTree(data, folder);
        folder.files.add(ControlFile.PATH);
        return folder;
    }

    /** Relative to it, each before those in it. */
    List<String> folders() {
        return List.copyOf(folders);
    }

    /** Relative to it; the control file is the last, so that it is not behind any other. */
    List<String> files() {
        return List.copyOf(files);
    }

    /** What they take now. */
    long bytes() throws IOException {
        long bytes = 0;
        for (String file : files) {
            try {
                bytes += Files.size(data.resolve(file));
            } catch (NoSuchFileException gone) {
                // a table that was dropped meanwhile
            }
        }
        return bytes;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = folder.getFileName().toString();
        boolean slot = data.resolve("pg_replslot").equals(folder.getParent());
        if (slot || TEMPORARY.matcher(name).matches()) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!folder.equals(data)) {
            folders.add(data.relativize(folder).toString());
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString();
        boolean leftOut = LEFT_OUT.contains(name)
                || TEMPORARY.matcher(name).matches()
                || EMPTY.contains(data.relativize(file).getName(0).toString());
        if (!leftOut) {
            files.add(data.relativize(file).toString());
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
