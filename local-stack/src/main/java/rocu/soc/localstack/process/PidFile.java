package rocu.soc.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who runs under a name. The first line is the process id, written by the process itself before it becomes the server;
 * the second is the instant of its start, so that a reused id is not taken for it. Where a launcher died before it wrote
 * the second line, the time of the file stands for it.
 */
record PidFile(Path file) {
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    /** The process that wrote this file, if it is still alive. */
    Optional<ProcessHandle> living() {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            Instant started = lines.size() > 1
                    ? Instant.parse(lines.get(1).strip())
                    : Files.getLastModifiedTime(file).toInstant();
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> Liveness.isAliveSince(process, started, TOLERANCE));
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    boolean isWritten() {
        try {
            return Files.readString(file).endsWith("\n");
        } catch (IOException notYet) {
            return false;
        }
    }

    void write(ProcessHandle process) {
        Instant started = process.info().startInstant().orElseGet(Instant::now);
        try {
            Path complete = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(complete, process.pid() + "\n" + started + "\n");
            Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
