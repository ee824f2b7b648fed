package rocu.soc.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Secrets;

/** Which servers tests run on: those that were asked for, or containers where an engine answers. */
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

    /** The client is there, the engine behind it hangs. The limit ends a test that fails, and says nothing of speed. */
    @Test
    @Timeout(60)
    void anEngineThatHangsIsNoneAndItsClientIsEnded(@TempDir Path folder) throws Exception {
        Path pid = folder.resolve("pid");
        Path client = program(folder, "echo $$ > " + pid + "; exec sleep 600");

        assertThat(ContainerEngine.answers(client)).isFalse();

        ProcessHandle asked =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElse(null);
        Eventually.holds(() -> assertThat(asked == null || !asked.isAlive()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"exit 0, true", "exit 1, false"})
    void anEngineAnswersWhenItsClientSaysSo(String said, boolean answers, @TempDir Path folder) throws IOException {
        assertThat(ContainerEngine.answers(program(folder, said))).isEqualTo(answers);
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

    private static Path program(Path folder, String script) throws IOException {
        Path program = Files.writeString(folder.resolve("docker"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
