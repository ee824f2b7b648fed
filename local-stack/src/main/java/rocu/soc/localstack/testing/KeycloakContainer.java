package rocu.soc.localstack.testing;

import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.keycloak.Realm;
import rocu.soc.localstack.postgres.Databases;

/**
 * Keycloak with the realm of the suite, on a port of this machine that is fixed beforehand: the issuer in its tokens has
 * to name it.
 */
final class KeycloakContainer extends GenericContainer<KeycloakContainer> {
    private static final int PORT = 8080;
    private static final int MANAGEMENT_PORT = 9000;
    private static final int GATEWAY_OF_THE_REALM = 8080;
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private final String origin;

    KeycloakContainer(DockerImageName image, Network network, String databaseUrl, int port, Secrets secrets) {
        super(image);
        this.origin = "http://localhost:" + port;
        withNetwork(network);
        withExposedPorts(MANAGEMENT_PORT);
        setPortBindings(List.of(port + ":" + PORT));
        withEnv("KC_DB", "postgres");
        withEnv("KC_DB_URL", databaseUrl);
        withEnv("KC_DB_USERNAME", Databases.KEYCLOAK);
        withEnv("KC_DB_PASSWORD", secrets.password(Databases.KEYCLOAK));
        withEnv("KC_HEALTH_ENABLED", "true");
        withEnv("KC_HTTP_ENABLED", "true");
        withEnv("KC_CACHE", "local");
        withEnv("KC_HOSTNAME", origin);
        withCopyToContainer(
                Transferable.of(new Realm(Region.usual(Checkout.find()), secrets, GATEWAY_OF_THE_REALM).json()),
                "/opt/keycloak/data/import/" + Realm.NAME + ".json");
        withCommand("start", "--import-realm");
        waitingFor(Wait.forHttp("/health/ready").forPort(MANAGEMENT_PORT).withStartupTimeout(START_LIMIT));
    }

    String issuer() {
        return origin + "/realms/" + Realm.NAME;
    }
}
