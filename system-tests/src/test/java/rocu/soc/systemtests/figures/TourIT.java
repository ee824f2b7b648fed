package rocu.soc.systemtests.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/** The tour of the README does, as it stands, what it says. */
@ExtendWith(Region.class)
class TourIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK =
            Pattern.compile("## A tour of eight calls.*?```bash\n(.*?)```", Pattern.DOTALL);

    @BeforeEach
    void load(TestSuite suite) {
        Counts.load(suite);
    }

    @Test
    void theTourOfTheReadmeCanBePasted(TestSuite suite) throws IOException, InterruptedException {
        String tour = tour().replace("http://localhost:8080", suite.gateway().toString());

        String told = run(suite, "set -euo pipefail\n" + tour);

        assertThat(tour.lines().filter(line -> line.matches("(\\w+=\\$\\()?(soc|made) .*")))
                .hasSize(8);
        assertThat(told)
                .contains("\"status\":\"SUBMITTED\"", "\"status\":\"ACCEPTED\"")
                .contains("\"linkStatus\":\"SETTLED\"", "\"threatType\":\"OCG\"", "\"orderType\":\"SCPO\"")
                .contains("\"total\":938")
                .doesNotContain("/problems/");
    }

    private static String tour() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    /** What the shell prints, its errors too. */
    private static String run(TestSuite suite, String script) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script)
                .directory(new File(ROOT.toString()))
                .redirectErrorStream(true);
        shell.environment().putAll(suite.environment());
        Process process = shell.start();
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
