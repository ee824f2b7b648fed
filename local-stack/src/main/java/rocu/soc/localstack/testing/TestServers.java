package rocu.soc.localstack.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.HomeLock;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.kafka.Broker;
import rocu.soc.localstack.keycloak.Tokens;
import rocu.soc.localstack.postgres.DatabaseServer;
import rocu.soc.localstack.postgres.Databases;
import rocu.soc.localstack.postgres.Migrations;
import rocu.soc.localstack.postgres.ServiceDatabase;
import rocu.soc.localstack.service.ServiceSettings;

/**
 * PostgreSQL, Kafka and Keycloak for the tests of one module: started once per test run, with an empty, migrated database
 * for the module's service, and stopped at its end.
 */
public final class TestServers {
    private static final String STARTED = "soc.servers.started";
    private static final String HOME = "soc.servers.home";
    private static final Map<Path, Tokens> TOKENS = new ConcurrentHashMap<>();

    private TestServers() {}

    /**
     * Starts what is not running yet and returns the variables that services are configured by.
     *
     * @param service whose database is made, for example {@code disruption}, or a name of its own for a service that stands among
     *     the tests of the module; empty for none
     * @param with the servers wanted, for example {@code postgres,kafka}
     */
    public static synchronized Map<String, String> start(String service, String with) {
        Home home = Home.ofTests(homeOf(service));
        System.setProperty(HOME, home.folder().toString());
        Secrets secrets = Secrets.of(home);
        String marker = STARTED + "." + home.folder();
        boolean first = System.getProperty(marker) == null;
        try (HomeLock _ = HomeLock.take(home.folder().resolve("lock"), () -> {})) {
            Set<Part> wanted = Part.named(with);
            Servers servers = ServersChoice.fromSystemProperty().servers(home, secrets, first);
            Endpoints endpoints = servers.start(wanted);
            Runtime.getRuntime().addShutdownHook(new Thread(servers.ending(), "end of servers"));
            System.setProperty(marker, "true");
            endpoints.write(endpointsFile(home.folder()));
            boolean withDatabase = !service.isEmpty() && wanted.contains(Part.POSTGRES);
            if (withDatabase && System.getProperty(marker + "." + service) == null) {
                createDatabase(TestedService.named(service), endpoints.database(), secrets);
                System.setProperty(marker + "." + service, "true");
            }
            return settings(service, endpoints, secrets);
        }
    }

    /** An access token of a persona, kept until it is nearly over. */
    public static String token(String persona) {
        return tokens().of(persona);
    }

    /** A new token of a person through a named client: {@code other-audience} or {@code short-lived}. */
    public static String tokenFrom(String client, String persona) {
        return tokens().from(client, persona);
    }

    /** The PostgreSQL of this test run, for what only a superuser may look at. */
    public static DatabaseServer database() {
        return Endpoints.read(endpointsFile(currentHome())).database();
    }

    /** The Kafka of this test run, for what only its administrator may do. */
    public static Broker broker() {
        Path home = currentHome();
        return new Broker(Endpoints.read(endpointsFile(home)).kafkaBootstrap(), Secrets.of(Home.ofTests(home)));
    }

    /** Takes Kafka away from this test run as a crash would. */
    public static void killKafka() {
        servers().killKafka();
    }

    /** Brings Kafka back with its records, and returns when it answers. */
    public static void restartKafka() {
        Servers servers = servers();
        servers.restartKafka();
        Runtime.getRuntime().addShutdownHook(new Thread(servers.ending(), "end of servers"));
    }

    private static Servers servers() {
        Home home = Home.ofTests(currentHome());
        return ServersChoice.fromSystemProperty().servers(home, Secrets.of(home), false);
    }

    private static Tokens tokens() {
        Path home = currentHome();
        return TOKENS.computeIfAbsent(
                home,
                folder -> new Tokens(
                        Endpoints.read(endpointsFile(folder)).issuer(),
                        Region.usual(Checkout.find()),
                        Secrets.of(Home.ofTests(folder))));
    }

    private static Path homeOf(String service) {
        return TestedService.named(service).build().resolve("test-servers");
    }

    private static Path currentHome() {
        String home = System.getProperty(HOME);
        if (home == null) {
            throw new IllegalStateException("No servers were started in this test run.");
        }
        return Path.of(home);
    }

    private static Path endpointsFile(Path home) {
        return home.resolve("endpoints.properties");
    }

    private static void createDatabase(TestedService service, DatabaseServer server, Secrets secrets) {
        ServiceDatabase database = service.database();
        Databases databases = new Databases(server, secrets);
        databases.drop(database.name());
        databases.prepare(database);
        new Migrations(server, secrets, Checkout.find().classes("chassis")).apply(database, service.classes());
    }

    private static Map<String, String> settings(String service, Endpoints endpoints, Secrets secrets) {
        Broker broker = new Broker(endpoints.kafkaBootstrap(), secrets);
        ServiceSettings settings = new ServiceSettings(
                Region.usual(Checkout.find()), endpoints.database(), broker, endpoints.issuer(), secrets);
        Map<String, String> all = new HashMap<>(settings.common());
        all.put("SOC_BIND", "127.0.0.1");
        all.put("SOC_HTTP_PORT", "0");
        all.put("SOC_MANAGEMENT_PORT", "0");
        if (!service.isEmpty()) {
            TestedService tested = TestedService.named(service);
            ServiceDatabase database = tested.database();
            all.putAll(settings.accountOf(tested.application()));
            all.putAll(settings.databaseOf(database));
            all.put("SOC_DB_OWNER_USER", database.owner());
            all.put("SOC_DB_OWNER_PASSWORD", secrets.password(database.owner()));
        }
        return all;
    }
}
