package rocu.soc.localstack.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Fingerprint;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.Installation;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.process.Ending;
import rocu.soc.localstack.process.ManagedProcess;
import rocu.soc.localstack.process.Programs;
import rocu.soc.localstack.process.Progress;
import rocu.soc.localstack.process.Readiness;
import rocu.soc.localstack.process.Recording;
import rocu.soc.localstack.process.ServerCommand;
import rocu.soc.localstack.process.Signal;
import rocu.soc.localstack.process.StartUpCache;
import rocu.soc.localstack.process.TakenPort;

/** The Kafka of one home: a single node that is broker and controller. */
public final class KafkaServer {
    public static final String NAME = "kafka";
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final int CONNECT_MILLIS = 500;

    private final Checkout checkout;
    private final Home home;
    private final Path folder;
    private final Ports ports;
    private final Secrets secrets;
    private final ManagedProcess process;

    public KafkaServer(Checkout checkout, Home home, Ports ports, Secrets secrets, Progress progress) {
        this.checkout = checkout;
        this.home = home;
        this.folder = home.dataOf(NAME);
        this.ports = ports;
        this.secrets = secrets;
        this.process = new ManagedProcess(home, NAME, Signal.TERM, STOP_LIMIT, progress);
    }

    public ManagedProcess process() {
        return process;
    }

    public Broker broker() {
        return new Broker("127.0.0.1:" + ports.of(Port.KAFKA), secrets);
    }

    public boolean isReady() {
        return process.living().isPresent() && listens();
    }

    /** Starts it unless it runs; returns whether it had to be started. It listens then; {@link Topics} waits for more. */
    public boolean start() {
        NodeSettings settings = new NodeSettings(ports, data());
        Path file = settings.write(folder.resolve("server.properties"));
        NodeAccounts accounts = new NodeAccounts(secrets);
        Path login = write(NodeAccounts.LOGIN_FILE, accounts.login());
        write(NodeAccounts.ADMINISTRATOR_FILE, accounts.administrator());
        Readiness readiness = new Readiness(this::listens);
        boolean started = process.ensure(
                command(settings, file, accounts, login),
                () -> {
                    TakenPort.refuse("Kafka", ports, Port.KAFKA, Port.KAFKA_CONTROLLER);
                    cache().clear();
                    new Installation(data()).ensure(this::format);
                },
                readiness);
        return started;
    }

    public Ending stop() {
        return process.stop(StartUpCache.writtenAtTheEnd(checkout.startUpCaches(), NAME, home));
    }

    public Recording recording() {
        return new Recording(process, cache());
    }

    /** Ends it at once and deletes all that it holds. */
    public void discard() {
        process.kill();
        Installation.delete(data());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void format(Path incomplete) throws IOException {
        Path file = new NodeSettings(ports, incomplete).write(folder.resolve("format.properties"));
        List<String> words = new ArrayList<>(List.of(Programs.java()));
        words.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-Dlog4j2.level=ERROR", "-cp", classPath()));
        words.addAll(List.of("kafka.tools.StorageTool", "format", "--cluster-id", NodeSettings.newClusterId()));
        words.addAll(List.of("--config", file.toString()));
        Process format = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = String.join("\n", format.inputReader().lines().toList());
        try {
            if (format.waitFor() != 0) {
                throw new IOException("Kafka's storage tool says:\n" + output + "\n");
            }
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("Interrupted while Kafka's data folder was created", cause);
        }
        Files.delete(file);
    }

    private ServerCommand command(NodeSettings settings, Path file, NodeAccounts accounts, Path login) {
        List<String> fixed = List.of(
                "-Xms128m",
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "-Dlog4j2.level=INFO",
                "-Djava.security.auth.login.config=" + login,
                "-cp",
                classPath(),
                "kafka.Kafka",
                file.toString());
        List<String> words = new ArrayList<>(List.of(Programs.java()));
        words.addAll(cache().options());
        words.addAll(fixed);
        return new ServerCommand(words, folder, Map.of(), fixed + "\n" + settings.text() + accounts.login());
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Spelled out, for a start-up cache holds only for the class path that it was recorded with. */
    private String classPath() {
        try (Stream<Path> jars = Files.list(checkout.libraries())) {
            return jars.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        } catch (IOException cause) {
            throw new LauncherFailure("The servers' libraries are missing: run ./soc build.", cause);
        }
    }

    private StartUpCache cache() {
        String build = Fingerprint.of(classPath().getBytes(UTF_8)).substring(0, 16);
        return new StartUpCache(checkout.startUpCaches(), NAME, build, home);
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Port.KAFKA)), CONNECT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
