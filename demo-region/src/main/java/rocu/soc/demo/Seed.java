package rocu.soc.demo;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import rocu.soc.demo.loading.LoadReport;
import rocu.soc.demo.loading.Refused;

/** Loads the demo region from a command line: the address of the gateway, then the command that gives tokens. */
final class Seed {

    private Seed() {}

    /** Ends with 0 when the region is there and sealed, 1 when it is not, 2 when it was called wrongly. */
    public static void main(String[] arguments) {
        if (arguments.length < 3) {
            System.err.println("Usage: REGION-FILE GATEWAY TOKEN-COMMAND...");
            System.exit(2);
        }
        List<String> words = List.of(arguments);
        try {
            DemoRegion region = DemoRegion.read(Path.of(words.get(0)));
            TokenCommand tokens = new TokenCommand(words.subList(2, words.size()));
            LoadReport report = region.load(URI.create(words.get(1)), tokens, System.out::println);
            System.out.println(
                    report.nothingToDo()
                            ? "everything is there and sealed; nothing was sent"
                            : "%d versions loaded, %d histories sealed".formatted(report.loaded(), report.sealed()));
        } catch (Refused | IllegalStateException | UncheckedIOException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }
}
