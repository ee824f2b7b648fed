package rocu.soc.localstack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One command at a time works on a folder; the operating system frees the lock of one that was killed. */
public final class HomeLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until the lock is free; {@code waiting} is told once when it is not. */
    public static HomeLock take(Path file, Runnable waiting) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean published = false;
            while (attempt(channel) == null) {
                if (!published) {
                    waiting.run();
                    published = true;
                }
                Thread.sleep(PAUSE);
            }
            return new HomeLock(channel);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("Interrupted while waiting for " + file, cause);
        }
    }

    private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
