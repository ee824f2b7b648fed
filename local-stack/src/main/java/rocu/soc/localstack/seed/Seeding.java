package rocu.soc.localstack.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.process.Programs;
import rocu.soc.localstack.process.Progress;

/** Loads the demo region into a running suite, by a process of its own that has nothing but the gateway and tokens. */
public final class Seeding {
    private static final String VARIABLE = "SOC_SEED";
    private static final String MODULE = "demo-region";

    private final Checkout checkout;
    private final Region region;
    private final Home home;
    private final Ports ports;
    private final Progress progress;
    private final SeedMark mark;
    private final boolean wanted;

    /**
     * The seeding of a home.
     *
     * @throws LauncherFailure when SOC_SEED has a value that it does not know
     */
    public Seeding(
            Checkout checkout,
            Region region,
            Home home,
            Ports ports,
            Map<String, String> environment,
            Progress progress) {
        this.checkout = checkout;
        this.region = region;
        this.home = home;
        this.ports = ports;
        this.progress = progress;
        this.mark = new SeedMark(home);
        this.wanted = isWanted(Objects.requireNonNullElse(environment.get(VARIABLE), "demo"));
    }

    private static boolean isWanted(String value) {
        return switch (value) {
            case "demo" -> true;
            case "none" -> false;
            default ->
                throw new LauncherFailure(VARIABLE + " is " + value
                        + ": say demo, which is the default, or none to leave a new home empty.");
        };
    }

    /** Notes whether the home is new; to be called before a suite starts in it. */
    public void noteStart() {
        if (wanted) {
            mark.noteStart();
        }
    }

    /** Loads the region into a new home, or goes on where that was broken off. */
    public void runIfDue() {
        if (wanted && region.hasDemo() && mark.isDue()) {
            progress.publish("Demo region: loading synthetic records into this new home");
            run();
        }
    }

    /**
     * Loads the region; what is there already stays.
     *
     * @throws LauncherFailure when the suite did not take it; what it said is on the error output
     */
    public void run() {
        if (!region.hasDemo()) {
            throw new LauncherFailure(
                    "The region " + region.id() + " has no demo: " + region.file() + " describes none.");
        }
        try {
            Process loading = start();
            try (BufferedReader said = loading.inputReader(UTF_8)) {
                said.lines().forEach(line -> progress.publish("Demo region: " + line));
            }
            if (loading.waitFor() != 0) {
                throw new LauncherFailure("The demo region was not loaded. ./soc seed goes on from here.");
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("Interrupted while loading the demo region", cause);
        }
        mark.done();
    }

    private Process start() throws IOException {
        String classes = checkout.classes(MODULE).toString();
        String libraries = checkout.module(MODULE).resolve("target/lib").toString() + File.separator + "*";
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Programs.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        classes + File.pathSeparator + libraries,
                        "rocu.soc.demo.Seed",
                        region.file().toString(),
                        "http://127.0.0.1:" + ports.of(Port.GATEWAY),
                        checkout.root().resolve("soc").toString(),
                        "token"))
                .redirectError(Redirect.INHERIT);
        builder.environment().put("SOC_HOME", home.folder().toString());
        return builder.start();
    }
}
