package rocu.soc.localstack.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.kafka.KafkaServer;
import rocu.soc.localstack.kafka.Topics;
import rocu.soc.localstack.keycloak.KeycloakServer;
import rocu.soc.localstack.postgres.PostgresServer;
import rocu.soc.localstack.process.ManagedProcess;
import rocu.soc.localstack.process.Progress;
import rocu.soc.localstack.process.Steps;
import rocu.soc.localstack.process.Steps.Step;

/**
 * The servers as processes in a home under the module's build folder, on ports of their own. What a killed test run left
 * behind is used again; Kafka alone starts empty, so that no test reads the records of an earlier run.
 */
final class LocalServers implements Servers {
    /** Nobody listens there; constant, so that the realm of an earlier run is still right. */
    private static final int GATEWAY_OF_THE_REALM = 8080;

    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final KeycloakServer keycloak;
    private boolean freshKafka;

    LocalServers(Home home, Secrets secrets, boolean firstOfThisRun) {
        Checkout checkout = Checkout.find();
        Ports ports = ports(home);
        Progress progress = Progress.toStandardOutput();
        this.postgres = new PostgresServer(checkout, home, ports, secrets, progress);
        this.kafka = new KafkaServer(checkout, home, ports, secrets, progress);
        this.keycloak = new KeycloakServer(checkout, Region.usual(checkout), home, ports, secrets, progress);
        this.freshKafka = firstOfThisRun;
    }

    @Override
    public Endpoints start(Set<Part> wanted) {
        if (freshKafka) {
            kafka.discard();
            freshKafka = false;
        }
        try (Steps steps = new Steps()) {
            if (wanted.contains(Part.KAFKA)) {
                steps.add(this::startKafka);
            }
            if (wanted.contains(Part.POSTGRES)) {
                Step database = steps.add(postgres::start);
                if (wanted.contains(Part.KEYCLOAK)) {
                    Step installed = steps.add(keycloak::install);
                    steps.add(() -> keycloak.start(postgres.server()), database, installed);
                }
            }
            steps.await();
        }
        return new Endpoints(postgres.server(), kafka.broker().bootstrap(), keycloak.issuer());
    }

    @Override
    public void killKafka() {
        kafka.process().kill();
    }

    @Override
    public void restartKafka() {
        startKafka();
    }

    @Override
    public Runnable ending() {
        List<ProcessHandle> inOrder = Stream.of(kafka.process(), keycloak.process(), postgres.process())
                .map(ManagedProcess::living)
                .flatMap(Optional::stream)
                .toList();
        return new EndOfProcesses(inOrder);
    }

    PostgresServer postgres() {
        return postgres;
    }

    private void startKafka() {
        kafka.start();
        new Topics(kafka.broker()).ensure();
    }

    /** Ports stay while any server of the home runs; otherwise new ones are drawn, for others may hold the old ones. */
    private static Ports ports(Home home) {
        Path file = home.folder().resolve("ports.env");
        boolean inUse = Stream.of(PostgresServer.NAME, KafkaServer.NAME, KeycloakServer.NAME)
                .anyMatch(name -> ManagedProcess.isLiving(home, name));
        if (!inUse || !Files.exists(file)) {
            Ports.free().with(Port.GATEWAY, GATEWAY_OF_THE_REALM).write(file);
        }
        return Ports.read(file, Map.of());
    }
}
