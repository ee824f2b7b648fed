package rocu.soc.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ahead-of-time cache of one build of a program on one Java (JEP 514). The first run records it and writes it at its
 * orderly end; later runs start from it. A cache that the Java machine does not accept is passed over in silence.
 */
public record StartUpCache(Path folder, String program, String build) {
    private static final List<String> SILENT =
            List.of("-Xlog:aot=off", "-Xlog:aot*=off", "-Xlog:cds=off", "-Xlog:cds*=off");

    public boolean isMade() {
        return Files.exists(complete());
    }

    public List<String> options() {
        String option = isMade() ? "-XX:AOTCache=" + complete() : "-XX:AOTCacheOutput=" + beingWritten();
        return Stream.concat(Stream.of(option), SILENT.stream()).toList();
    }

    /** Called before the program starts: what a killed run left, and caches of earlier builds, are of no use. */
    public void clear() {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().startsWith(program + "-"))
                    .filter(file -> !file.equals(complete()))
                    .forEach(StartUpCache::delete);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Called after the orderly end of a run that recorded. */
    public void keep() {
        if (Files.exists(beingWritten())) {
            try {
                Files.move(beingWritten(), complete(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }

    private Path complete() {
        return folder.resolve(program + "-" + build + "-" + Runtime.version().feature() + ".aot");
    }

    private Path beingWritten() {
        return folder.resolve(program + "-" + build + "-" + Runtime.version().feature() + ".recording");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
