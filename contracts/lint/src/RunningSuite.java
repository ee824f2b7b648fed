import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import rocu.soc.localstack.testing.TestSuite;

/**
 * Starts the whole suite, with empty stores and on free ports, for clients that work against it; it runs on until {@code ./soc down}
 * ends it.
 */
final class RunningSuite {

    private RunningSuite() {}

    /** The arguments are the home of the suite and the file for the variables under which {@code ./soc} finds it. */
    @SuppressWarnings("resource") // it outlives this program
    public static void main(String[] arguments) throws IOException {
        TestSuite suite = TestSuite.start(Path.of(arguments[0]));
        StringBuilder variables = new StringBuilder();
        new TreeMap<>(suite.environment())
                .forEach((name, value) -> variables.append(name + "='" + value.replace("'", "'\\''") + "'\n"));
        Files.writeString(Path.of(arguments[1]), variables);
    }
}
