package rocu.soc.localstack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is either complete or absent: it is filled under another name and renamed when nothing is left to do, so
 * that a start that was killed half-way leaves nothing that the next one could take for complete.
 */
public record Installation(Path folder) {
    private static final String INCOMPLETE = ".incomplete-";

    /** Fills a folder; what it throws leaves the installation absent. */
    @FunctionalInterface
    public interface Filling {
        void into(Path folder) throws IOException;
    }

    public boolean isComplete() {
        return Files.isDirectory(folder);
    }

    /** Waits for another process that installs the same, then installs what is still missing. */
    public Path ensure(Filling filling) {
        if (isComplete()) {
            return folder;
        }
        try (HomeLock _ = HomeLock.take(beside(".lock"), () -> {})) {
            if (!isComplete()) {
                install(filling);
            }
            return folder;
        }
    }

    private void install(Filling filling) {
        removeLeftBehind();
        Path incomplete = beside(INCOMPLETE + ProcessHandle.current().pid());
        try {
            Files.createDirectories(incomplete);
            filling.into(incomplete);
            Files.move(incomplete, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw new LauncherFailure("Cannot install " + folder + ": " + cause + ". " + freeSpace(), cause);
        }
    }

    /** The folder has a name of its own per attempt, for a program of a killed attempt may still be writing into its. */
    private void removeLeftBehind() {
        String leftBehind = folder.getFileName() + INCOMPLETE;
        try (Stream<Path> peers = Files.list(Objects.requireNonNull(folder.getParent()))) {
            peers.filter(path -> path.getFileName().toString().startsWith(leftBehind))
                    .toList()
                    .forEach(Installation::delete);
        } catch (IOException | UncheckedIOException stillWrittenTo) {
            // it is removed by a later attempt
        }
    }

    private String freeSpace() {
        try {
            long mebibytes = Files.getFileStore(Objects.requireNonNull(folder.getParent()))
                            .getUsableSpace()
                    / (1L << 20);
            return mebibytes < 500
                    ? "The disk has only " + mebibytes + " MiB left: free some space and try again."
                    : "Delete " + folder.getParent() + " and try again.";
        } catch (IOException unknown) {
            return "";
        }
    }

    private Path beside(String suffix) {
        return folder.resolveSibling(folder.getFileName() + suffix);
    }

    /** Deletes a folder with all that is in it; links are deleted, not followed. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
