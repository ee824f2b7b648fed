package rocu.soc.localstack.testing;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rocu.soc.localstack.LocalStack;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.HomeLock;
import rocu.soc.localstack.home.Installation;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.kafka.Broker;
import rocu.soc.localstack.keycloak.Tokens;
import rocu.soc.localstack.postgres.ServiceDatabase;
import rocu.soc.localstack.process.Progress;
import rocu.soc.localstack.service.SocService;

/**
 * The whole suite for black-box tests: three servers and four packaged services on ports of their own, started by the
 * same code as {@code ./soc up}. Parts are named as in its logs: postgres, kafka, keycloak, threat, disruption, orders,
 * gateway.
 */
public final class TestSuite implements AutoCloseable {
    private final Home home;
    private final LocalStack stack;
    private final Ports ports;
    private final Tokens tokens;
    private final Map<String, String> telemetry;

    private TestSuite(Home home, LocalStack stack, Ports ports, Map<String, String> telemetry) {
        this.home = home;
        this.stack = stack;
        this.ports = ports;
        this.tokens = stack.tokens();
        this.telemetry = Map.copyOf(telemetry);
    }

    /** Starts everything without a collector of spans. */
    public static TestSuite start(Path folder) {
        return start(folder, Map.of());
    }

    /** The same of another region than the north-west. */
    public static TestSuite start(Path folder, Region region) {
        return start(folder, region, Map.of());
    }

    /**
     * Starts everything in this home with empty stores; only what takes long to make is kept between runs.
     *
     * @param telemetry variables of the services that say where spans go
     */
    public static TestSuite start(Path folder, Map<String, String> telemetry) {
        return start(folder, Region.usual(Checkout.find()), telemetry);
    }

    private static TestSuite start(Path folder, Region region, Map<String, String> telemetry) {
        Home home = Home.ofTests(folder);
        try (HomeLock _ = HomeLock.take(home.folder().resolve("lock"), () -> {})) {
            Path file = home.folder().resolve("ports.env");
            if (!Files.exists(file)) {
                Ports.free().write(file);
            }
            Ports ports = Ports.read(file, Map.of());
            LocalStack stack =
                    new LocalStack(Checkout.find(), region, home, ports, Progress.toStandardOutput(), telemetry);
            stack.discard();
            for (String store : List.of("postgres/data", "kafka/data", "keycloak/imported-realm", "backup")) {
                Installation.delete(home.folder().resolve(store));
            }
            stack.up();
            return new TestSuite(home, stack, ports, telemetry);
        }
    }

    /** The variables under which {@code ./soc} finds this suite. */
    public Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>(telemetry);
        variables.put("SOC_HOME", home.folder().toString());
        for (Port port : Port.values()) {
            variables.put(port.variable(), Integer.toString(ports.of(port)));
        }
        return Map.copyOf(variables);
    }

    public URI gateway() {
        return URI.create("http://127.0.0.1:" + ports.of(Port.GATEWAY));
    }

    /** The address of a service itself, behind the gateway. */
    public URI service(String name) {
        return URI.create("http://127.0.0.1:" + ports.of(SocService.named(name).port()));
    }

    /** Where a service tells its health and metrics. */
    public URI management(String name) {
        return URI.create("http://127.0.0.1:" + ports.of(SocService.named(name).managementPort()));
    }

    /** The folder with a log of each part. */
    public Path logs() {
        return home.folder().resolve("logs");
    }

    /** Its Kafka, for what only the administrator may do. */
    public Broker broker() {
        return new Broker("127.0.0.1:" + ports.of(Port.KAFKA), stack.secrets());
    }

    public String token(String persona) {
        return tokens.of(persona);
    }

    /** Asks for new tokens from now on. */
    public void forgetTokens() {
        tokens.forget();
    }

    /** A new token of a person through a named client: {@code other-audience} or {@code short-lived}. */
    public String tokenFrom(String client, String persona) {
        return tokens.from(client, persona);
    }

    /** The living process of a part. */
    public ProcessHandle process(String part) {
        return stack.process(part).living().orElseThrow(() -> new IllegalStateException(part + " does not run"));
    }

    /** Ends a part as a crash would. */
    public void kill(String part) {
        stack.process(part).kill();
    }

    /** Ends a part in order. */
    public void stop(String part) {
        stack.process(part).stop();
    }

    /** Starts a part that was killed or stopped, and returns when it is ready. */
    public void restart(String part) {
        stack.start(part);
    }

    /** With the rights of the service. The caller closes it. */
    public Connection asApplication(String service) throws SQLException {
        ServiceDatabase database = SocService.named(service).database();
        return stack.postgres()
                .server()
                .connect(
                        database.name(), database.application(), stack.secrets().password(database.application()));
    }

    /** With all rights, to look behind the service. The caller closes it. */
    public Connection asSuperuser(String service) throws SQLException {
        return stack.postgres()
                .server()
                .connectAsSuperuser(SocService.named(service).database().name());
    }

    @Override
    public void close() {
        stack.down();
    }
}
