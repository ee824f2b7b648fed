package rocu.soc.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;

class ManagedProcessTest {
    private final Path folder;
    private final ManagedProcess process;

    ManagedProcessTest(@TempDir Path folder) {
        this.folder = folder;
        this.process = new ManagedProcess(Home.open(folder), "sleeper", Signal.TERM, Duration.ofSeconds(5));
    }

    @AfterEach
    void endProcess() {
        process.kill();
    }

    @Test
    void theSameCommandRunsOnce() {
        assertThat(process.ensure(shell("exec sleep 60"), () -> {})).isTrue();
        long pid = pid();

        assertThat(process.ensure(shell("exec sleep 60"), () -> {})).isFalse();

        assertThat(pid()).isEqualTo(pid);
    }

    @Test
    void anotherCommandReplacesTheProcess() {
        process.ensure(shell("exec sleep 60"), () -> {});
        ProcessHandle first = process.living().orElseThrow();

        process.ensure(shell("exec sleep 61"), () -> {});

        assertThat(first.isAlive()).isFalse();
        assertThat(pid()).isNotEqualTo(first.pid());
    }

    @Test
    void oneThatDoesNotHeedTheSignalIsKilled() {
        ManagedProcess deaf = new ManagedProcess(Home.open(folder), "sleeper", Signal.TERM, Duration.ofMillis(300));
        deaf.ensure(shell("trap '' TERM; while :; do sleep 1; done"), () -> {});
        Readiness.pause();

        assertThat(deaf.stop()).isEqualTo(Ending.KILLED);
        assertThat(deaf.living()).isEmpty();
        assertThat(deaf.stop()).isEqualTo(Ending.WAS_NOT_RUNNING);
    }

    @Test
    void oneThatDiesDuringItsStartIsQuoted() {
        process.ensure(shell("echo the port is cursed; exit 3"), () -> {});

        assertThatThrownBy(() -> Readiness.await(process, Duration.ofSeconds(5), () -> false))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("sleeper ended during its start")
                .hasMessageContaining("the port is cursed");
    }

    private long pid() {
        return process.living().orElseThrow().pid();
    }

    private ServerCommand shell(String script) {
        return ServerCommand.of(List.of("/bin/sh", "-c", script), folder, Map.of());
    }
}
