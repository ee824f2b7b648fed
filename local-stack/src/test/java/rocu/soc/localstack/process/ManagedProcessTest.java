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
    private static final Readiness STARTED = new Readiness(() -> true);
    private final Path folder;
    private final ManagedProcess process;

    ManagedProcessTest(@TempDir Path folder) {
        this.folder = folder;
        this.process =
                new ManagedProcess(Home.open(folder), "sleeper", Signal.TERM, Duration.ofSeconds(5), Progress.silent());
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
        ManagedProcess deaf = new ManagedProcess(
                Home.open(folder), "sleeper", Signal.TERM, Duration.ofMillis(300), Progress.silent());
        deaf.ensure(shell("trap '' TERM; while :; do sleep 1; done"), () -> {}, STARTED);
        Pause.briefly();

        assertThat(deaf.stop()).isEqualTo(Ending.KILLED);
        assertThat(deaf.living()).isEmpty();
        assertThat(deaf.stop()).isEqualTo(Ending.WAS_NOT_RUNNING);
    }

    @Test
    void oneThatDiesDuringItsStartIsQuoted() {
        Readiness never = new Readiness(() -> false);

        assertThatThrownBy(() -> process.ensure(shell("echo the port is cursed; exit 3"), () -> {}, never))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("sleeper ended during its start")
                .hasMessageContaining("the port is cursed");
    }

    @Test
    void oneThatIsNeverReadyIsQuoted() {
        Readiness never = new Readiness(() -> false, Duration.ofMillis(300), Duration.ofSeconds(20));

        assertThatThrownBy(() -> process.ensure(shell("echo still thinking; exec sleep 60"), () -> {}, never))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("sleeper is not ready after")
                .hasMessageContaining("still thinking");
    }

    @Test
    void oneThatStillWritesToItsLogIsWaitedFor() {
        Readiness atLast =
                new Readiness(() -> process.log().contains("line 9"), Duration.ofMillis(700), Duration.ofSeconds(60));

        process.ensure(
                shell("for i in 1 2 3 4 5 6 7 8 9; do echo line $i; sleep 0.2; done; exec sleep 60"), () -> {}, atLast);

        assertThat(process.log().contains("line 9")).isTrue();
    }

    @Test
    void oneThatWorksWithoutAWordIsWaitedFor() {
        long began = System.nanoTime();
        Readiness after3Seconds = new Readiness(
                () -> System.nanoTime() - began > Duration.ofSeconds(3).toNanos(),
                Duration.ofMillis(1_500),
                Duration.ofSeconds(60));

        process.ensure(shell("while :; do :; done"), () -> {}, after3Seconds);

        assertThat(process.living()).isPresent();
    }

    @Test
    void whatIsWrittenForEverEndsToo() {
        Readiness never = new Readiness(() -> false, Duration.ofSeconds(20), Duration.ofSeconds(1));

        assertThatThrownBy(
                        () -> process.ensure(shell("while :; do echo no database; sleep 0.1; done"), () -> {}, never))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("no database");
    }

    @Test
    void theLogOfTheRunBeforeIsKept() {
        process.ensure(shell("echo it was the disk; exec sleep 60"), () -> {}, said("it was the disk"));
        process.kill();

        process.ensure(shell("echo it is well; exec sleep 60"), () -> {}, said("it is well"));

        assertThat(folder.resolve("logs/sleeper.log.1")).content().contains("it was the disk");
        assertThat(folder.resolve("logs/sleeper.log")).content().doesNotContain("it was the disk");
    }

    @Test
    void oneThatWasJustDyingIsStartedAgain() {
        process.ensure(shell("exec sleep 60"), () -> {}, STARTED);
        ProcessHandle dying = process.living().orElseThrow();
        Readiness untilReplaced = new Readiness(() -> {
            dying.destroyForcibly();
            return !Liveness.isAlive(dying);
        });

        assertThat(process.ensure(shell("exec sleep 60"), () -> {}, untilReplaced))
                .isTrue();

        assertThat(pid()).isNotEqualTo(dying.pid());
    }

    private Readiness said(String words) {
        return new Readiness(() -> process.log().contains(words));
    }

    private long pid() {
        return process.living().orElseThrow().pid();
    }

    private ServerCommand shell(String script) {
        return ServerCommand.of(List.of("/bin/sh", "-c", script), folder, Map.of());
    }
}
