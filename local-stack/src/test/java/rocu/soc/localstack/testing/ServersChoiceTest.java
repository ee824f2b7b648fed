package rocu.soc.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Secrets;

class ServersChoiceTest {
    @Test
    void theWordsAreKnown() {
        assertThat(ServersChoice.of("containers")).isEqualTo(ServersChoice.CONTAINERS);
        assertThat(ServersChoice.of("local")).isEqualTo(ServersChoice.LOCAL);
        assertThat(ServersChoice.of("auto")).isEqualTo(ServersChoice.AUTO);
        assertThatThrownBy(() -> ServersChoice.of("docker"))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("-Dsoc.servers=docker: say containers, local or auto");
    }

    @Test
    void theEngineIsAskedInLittleTime() {
        Instant before = Instant.now();

        ContainerEngine.answers();

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void containersWithoutAnEngineAreRefusedClearly(@TempDir Path folder) {
        assumeFalse(ContainerEngine.answers(), "a container engine answers here");
        Home home = Home.ofTests(folder);
        Secrets secrets = Secrets.of(home);

        assertThatThrownBy(() -> ServersChoice.CONTAINERS.servers(home, secrets, true))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("no container engine answers")
                .hasMessageContaining("-Dsoc.servers=local");
        assertThat(ServersChoice.AUTO.servers(home, secrets, false)).isInstanceOf(LocalServers.class);
    }
}
