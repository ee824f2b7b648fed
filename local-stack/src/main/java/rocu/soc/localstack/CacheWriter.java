package rocu.soc.localstack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.process.ManagedProcess;
import rocu.soc.localstack.process.Programs;
import rocu.soc.localstack.process.Progress;
import rocu.soc.localstack.process.Readiness;
import rocu.soc.localstack.process.ServerCommand;
import rocu.soc.localstack.process.Signal;

/** The process that writes start-up caches while a suite is up and idle ({@link StartUpCaches}), and ends then. */
final class CacheWriter {
    /** The command of the launcher that it runs. */
    static final String COMMAND = "caches-when-idle";

    private static final String NAME = "caches";

    private final Checkout checkout;
    private final Home home;
    private final ManagedProcess process;

    CacheWriter(Checkout checkout, Home home, Progress progress) {
        this.checkout = checkout;
        this.home = home;
        this.process = new ManagedProcess(home, NAME, Signal.KILL, Duration.ZERO, progress);
    }

    void start() {
        process.ensure(command(), () -> {}, new Readiness(() -> true));
    }

    /** It holds nothing that could be lost. */
    void end() {
        process.kill();
    }

    private ServerCommand command() {
        return ServerCommand.of(
                List.of(
                        Programs.java(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dsoc.root=" + checkout.root(),
                        "-Dlog4j2.level=OFF",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        COMMAND),
                home.folder(),
                Map.of("SOC_HOME", home.folder().toString()));
    }
}
