package rocu.soc.localstack.testing;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Network;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.kafka.Broker;
import rocu.soc.localstack.kafka.NodeAccounts;
import rocu.soc.localstack.kafka.Topics;
import rocu.soc.localstack.postgres.DatabaseServer;
import rocu.soc.localstack.postgres.Databases;

/** The servers as containers, with the databases, topics and realm of the local ones. Image names can be overridden. */
final class ContainerServers implements Servers {
    private static final String POSTGRES_ALIAS = "postgres";
    private static final String LOGIN = "/tmp/" + NodeAccounts.LOGIN_FILE;
    private static final String KAFKA_ID = "soc.kafka.container";
    private static @Nullable ContainerServers instance;

    private final Secrets secrets;
    private final PostgreSQLContainer postgres;
    private final KafkaContainer kafka;
    private final KeycloakContainer keycloak;

    private ContainerServers(Secrets secrets) {
        Network network = Network.newNetwork();
        this.secrets = secrets;
        this.postgres = new PostgreSQLContainer(image("SOC_POSTGRES_IMAGE", "postgres:18", "postgres"))
                .withUsername("postgres")
                .withPassword(secrets.password("postgres"))
                .withDatabaseName(DatabaseServer.MAINTENANCE)
                .withNetwork(network)
                .withNetworkAliases(POSTGRES_ALIAS)
                .withCommand("postgres", "-c", "fsync=on", "-c", "max_connections=200", "-c", "timezone=UTC");
        this.kafka = new KafkaContainer(image("SOC_KAFKA_IMAGE", "apache/kafka:4.1.2", "apache/kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv(NodeAccounts.variables())
                .withEnv(
                        "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                        "PLAINTEXT:SASL_PLAINTEXT,BROKER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT")
                .withEnv("KAFKA_OPTS", "-Djava.security.auth.login.config=" + LOGIN)
                .withCopyToContainer(Transferable.of(new NodeAccounts(secrets).login()), LOGIN);
        this.keycloak = new KeycloakContainer(
                image("SOC_KEYCLOAK_IMAGE", "quay.io/keycloak/keycloak:26.7.3", "quay.io/keycloak/keycloak"),
                network,
                "jdbc:postgresql://" + POSTGRES_ALIAS + ":" + PostgreSQLContainer.POSTGRESQL_PORT + "/"
                        + Databases.KEYCLOAK,
                Ports.free().of(Port.KEYCLOAK),
                secrets);
    }

    /** The containers of this Java machine. */
    static synchronized ContainerServers shared(Secrets secrets) {
        ContainerServers shared = instance;
        if (shared == null) {
            shared = new ContainerServers(secrets);
            instance = shared;
        }
        return shared;
    }

    @Override
    public Endpoints start(Set<Part> wanted) {
        postgres.start();
        DatabaseServer database = new DatabaseServer(
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                "postgres",
                secrets.password("postgres"));
        if (wanted.contains(Part.KAFKA)) {
            kafka.start();
            System.setProperty(KAFKA_ID, kafka.getContainerId());
            new Topics(new Broker(kafka.getBootstrapServers(), secrets)).ensure();
        }
        if (wanted.contains(Part.KEYCLOAK) && !keycloak.isRunning()) {
            new Databases(database, secrets).prepareKeycloak();
            keycloak.start();
        }
        String bootstrap = kafka.isRunning() ? kafka.getBootstrapServers() : "";
        return new Endpoints(database, bootstrap, keycloak.issuer());
    }

    /** Paused, for a container that starts again gets another port. By id, for another class loader may have started it. */
    @Override
    public void killKafka() {
        DockerClientFactory.lazyClient()
                .pauseContainerCmd(System.getProperty(KAFKA_ID))
                .exec();
    }

    @Override
    public void restartKafka() {
        DockerClientFactory.lazyClient()
                .unpauseContainerCmd(System.getProperty(KAFKA_ID))
                .exec();
    }

    /** Testcontainers removes its containers itself when the Java machine ends. */
    @Override
    public Runnable ending() {
        return () -> {};
    }

    private static DockerImageName image(String variable, String usual, String compatibleWith) {
        String name = Objects.requireNonNullElse(System.getenv(variable), usual);
        return DockerImageName.parse(name).asCompatibleSubstituteFor(compatibleWith);
    }
}
