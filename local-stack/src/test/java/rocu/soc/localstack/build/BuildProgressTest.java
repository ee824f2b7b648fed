package rocu.soc.localstack.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BuildProgressTest {
    private final BuildProgress progress = new BuildProgress();

    @Test
    void eachModuleIsALine() {
        assertThat(progress.line(
                        "[INFO] Building Threat service 1.0.0-SNAPSHOT       [5/9]", Duration.ofMillis(12_340)))
                .contains("[ 12.3 s] Threat service, 5 of 9");
    }

    @Test
    void downloadsAreCountedAndToldFromTimeToTime() {
        for (int file = 0; file < 40; file++) {
            assertThat(progress.line("Downloaded from central: https://repo.example.org/a.jar", Duration.ofSeconds(2)))
                    .isEmpty();
        }

        assertThat(progress.line("[INFO] Downloaded from central: https://x.example.org/b.pom", Duration.ofSeconds(11)))
                .contains("[ 11.0 s] 41 files downloaded");
        assertThat(progress.line("Downloaded from central: https://x.example.org/c.pom", Duration.ofSeconds(12)))
                .isEmpty();
        assertThat(progress.line("[INFO] Building Gateway 1.0.0-SNAPSHOT [8/9]", Duration.ofSeconds(20)))
                .contains("[ 20.0 s] Gateway, 8 of 9; 42 files downloaded");
    }

    @Test
    void theRestIsForTheLog() {
        assertThat(progress.line("[INFO] --- jar:3.5.0:jar (default-jar) @ gateway ---", Duration.ofSeconds(60)))
                .isEmpty();
        assertThat(progress.line("Downloading from central: https://repo.example.org/a.jar", Duration.ofSeconds(60)))
                .isEmpty();
    }
}
