package rocu.soc.localstack.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rocu.soc.localstack.home.Home;

/**
 * What a home remembers of its demo region. Only a home that never held a database gets one by itself, so that nobody finds
 * synthetic records among their own; a load that was broken off stays due.
 */
final class SeedMark {
    private static final String DUE = "due";
    private static final String DONE = "done";

    private final Path file;
    private final Path database;

    SeedMark(Home home) {
        this.file = home.folder().resolve("run").resolve("demo-region");
        this.database = home.folder().resolve("postgres").resolve("data");
    }

    /** To be called before the database is made. */
    void noteStart() {
        if (!Files.exists(file) && !Files.exists(database)) {
            write(DUE);
        }
    }

    boolean isDue() {
        try {
            return Files.exists(file) && Files.readString(file).strip().equals(DUE);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    void done() {
        write(DONE);
    }

    private void write(String state) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, state + "\n");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
