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
    private static final Readiness STARTED = new Readiness(Duration.ofSeconds(5), () -> true);
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
        assertThat(process.ensure(shell("exec sleep 60"), () -> {}, STARTED)).isTrue();
        long pid = pid();

        assertThat(process.ensure(shell("exec sleep 60"), () -> {}, STARTED)).isFalse();

        assertThat(pid()).isEqualTo(pid);
    }

    @Test
    void anotherCommandReplacesTheProcess() {
        process.ensure(shell("exec sleep 60"), () -> {}, STARTED);
        ProcessHandle first = process.living().orElseThrow();

        process.ensure(shell("exec sleep 61"), () -> {}, STARTED);

        assertThat(first.isAlive()).isFalse();
        assertThat(pid()).isNotEqualTo(first.pid());
    }

    @Test
    void oneThatDoesNotHeedTheSignalIsKilled() {
        ManagedProcess deaf = new ManagedProcess(Home.open(folder), "sleeper", Signal.TERM, Duration.ofMillis(300));
        deaf.ensure(shell("trap '' TERM; while :; do sleep 1; done"), () -> {}, STARTED);
        Pause.briefly();

        assertThat(deaf.stop()).isEqualTo(Ending.KILLED);
        assertThat(deaf.living()).isEmpty();
        assertThat(deaf.stop()).isEqualTo(Ending.WAS_NOT_RUNNING);
    }

    @Test
    void oneThatDiesDuringItsStartIsQuoted() {
        Readiness never = new Readiness(Duration.ofSeconds(5), () -> false);

        assertThatThrownBy(() -> process.ensure(shell("echo the port is cursed; exit 3"), () -> {}, never))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("sleeper ended during its start")
                .hasMessageContaining("the port is cursed");
    }

    @Test
    void oneThatIsNeverReadyIsQuoted() {
        Readiness never = new Readiness(Duration.ofMillis(300), () -> false);

        assertThatThrownBy(() -> process.ensure(shell("echo still thinking; exec sleep 60"), () -> {}, never))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("sleeper is not ready after")
                .hasMessageContaining("still thinking");
    }

    @Test
    void oneThatWasJustDyingIsStartedAgain() {
        process.ensure(shell("exec sleep 60"), () -> {}, STARTED);
        ProcessHandle dying = process.living().orElseThrow();
        Readiness untilReplaced = new Readiness(Duration.ofSeconds(5), () -> {
            dying.destroyForcibly();
            return !Liveness.isAlive(dying);
        });

        assertThat(process.ensure(shell("exec sleep 60"), () -> {}, untilReplaced))
                .isTrue();

        assertThat(pid()).isNotEqualTo(dying.pid());
    }

    private long pid() {
        return process.living().orElseThrow().pid();
    }

    private ServerCommand shell(String script) {
        return ServerCommand.of(List.of("/bin/sh", "-c", script), folder, Map.of());
    }
}
