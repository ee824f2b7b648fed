package rocu.soc.systemtests.region;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import rocu.soc.localstack.testing.TestSuite;

/**
 * What a command of {@code ./soc} came to on the running suite.
 *
 * @param ended its exit status
 * @param printed both outputs
 */
public record Command(int ended, String printed) {

    public static Command run(TestSuite suite, String name) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder("./soc", name).directory(new File(".."));
        command.environment().putAll(suite.environment());
        Process running = command.redirectErrorStream(true).start();
        String printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Command(running.waitFor(), printed);
    }
}
