package rocu.soc.localstack.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;

class WatchTest {

    @Test
    void aServerThatEndsWhileOthersStartIsNoticedAndQuoted(@TempDir Path folder) {
        ManagedProcess database = new ManagedProcess(
                Home.open(folder), "database", Signal.TERM, Duration.ofSeconds(5), Progress.silent());
        ServerCommand dying = ServerCommand.of(
                List.of("/bin/sh", "-c", "echo ready; sleep 1; echo out of shared memory; exit 1"), folder, Map.of());
        Readiness ready = new Readiness(() -> database.log().contains("ready"));

        assertThatThrownBy(() -> {
                    try (Steps steps = new Steps();
                            Watch watch = new Watch(steps::fail)) {
                        Steps.Step first =
                                steps.add(() -> watch.over(database, () -> database.ensure(dying, () -> {}, ready)));
                        steps.add(WatchTest::startForEver, first);
                        steps.await();
                    }
                })
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("database was ready and ended while others started")
                .hasMessageContaining("out of shared memory");
    }

    private static void startForEver() {
        while (true) {
            Pause.briefly();
        }
    }
}
