package rocu.soc.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results are kept: one file for each measurement and day, and the later one of a day in place of the earlier. */
public final class Results {

    private Results() {}

    /** Writes the result and shows it. */
    public static void write(Path checkout, String name, String text) {
        Path file = checkout.resolve("benchmarks/results/" + name + "-" + Machine.today() + ".md");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("\n" + text + "\nWritten to " + checkout.relativize(file));
    }
}
