package rocu.soc.localstack.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.process.Ending;
import rocu.soc.localstack.process.HttpCheck;
import rocu.soc.localstack.process.ManagedProcess;
import rocu.soc.localstack.process.Programs;
import rocu.soc.localstack.process.Progress;
import rocu.soc.localstack.process.Readiness;
import rocu.soc.localstack.process.Recording;
import rocu.soc.localstack.process.ServerCommand;
import rocu.soc.localstack.process.Signal;
import rocu.soc.localstack.process.StartUpCache;
import rocu.soc.localstack.process.TakenPort;

/** One service as a process, from its packaged application. */
public final class ServiceProcess {
    /** What a service takes at most, which answers what it has begun to, and some more for a slow machine. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final SocService service;
    private final Application application;
    private final Home home;
    private final Ports ports;
    private final ServiceSettings settings;
    private final ManagedProcess process;

    public ServiceProcess(
            SocService service,
            Checkout checkout,
            Home home,
            Ports ports,
            ServiceSettings settings,
            Progress progress) {
        this.service = service;
        this.application = new Application(service.application(checkout));
        this.home = home;
        this.ports = ports;
        this.settings = settings;
        this.process = new ManagedProcess(home, service.label(), Signal.TERM, STOP_LIMIT, progress);
    }

    public SocService service() {
        return service;
    }

    public ManagedProcess process() {
        return process;
    }

    public boolean isReady() {
        return process.living().isPresent() && answers();
    }

    /** Whether it runs from what is built now, with what is configured now. */
    public boolean isCurrent() {
        return process.runs(command(Map.of()));
    }

    /** Starts it unless it runs from the present build; returns whether it had to be started. */
    public boolean start() {
        return start(Map.of());
    }

    /** The same with settings beside those of the suite. */
    public boolean start(Map<String, String> more) {
        application.refuseUnbuilt(service);
        Readiness readiness = new Readiness(this::answers);
        boolean started = process.ensure(
                command(more),
                () -> {
                    cache().clear();
                    TakenPort.refuse("the service " + service.label(), ports, service.port(), service.managementPort());
                },
                readiness);
        return started;
    }

    public Ending stop() {
        return process.stop(StartUpCache.writtenAtTheEnd(home.startUpCaches(), service.label(), home));
    }

    public Recording recording() {
        return new Recording(process, cache());
    }

    private ServerCommand command(Map<String, String> more) {
        List<String> fixed = List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                application.jar().toString());
        List<String> words = new ArrayList<>(List.of(Programs.java()));
        words.addAll(cache().options());
        words.addAll(fixed);
        Map<String, String> environment = new HashMap<>(settings.of(service, Addresses.onOneMachine(ports)));
        environment.putAll(more);
        String identity = fixed + "\n" + application.fingerprint() + "\n" + new TreeMap<>(environment);
        return new ServerCommand(words, home.folder(), environment, identity);
    }

    private StartUpCache cache() {
        return new StartUpCache(home.startUpCaches(), service.label(), application.fingerprint(), home);
    }

    private boolean answers() {
        return new HttpCheck("http://127.0.0.1:" + ports.of(service.managementPort()) + "/q/health/ready").passes();
    }
}
