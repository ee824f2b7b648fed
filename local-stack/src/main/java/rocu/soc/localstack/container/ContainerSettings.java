package rocu.soc.localstack.container;

import java.util.HashMap;
import java.util.Map;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.kafka.Broker;
import rocu.soc.localstack.keycloak.KeycloakSettings;
import rocu.soc.localstack.keycloak.Realm;
import rocu.soc.localstack.postgres.DatabaseServer;
import rocu.soc.localstack.service.ServiceSettings;
import rocu.soc.localstack.service.SocService;

/**
 * The variables of every container. Ports are those of the host: within, each part keeps the ports of its image. Where spans go
 * the compose file says, from the environment.
 */
record ContainerSettings(Region region, Secrets secrets, Ports host) {
    private static final String KAFKA = "kafka:29092";
    private static final String POSTGRES = "postgres";
    private static final int POSTGRES_PORT = 5432;
    private static final String KEYCLOAK = "http://keycloak:8080";

    DatabaseServer database() {
        return new DatabaseServer(POSTGRES, POSTGRES_PORT, "postgres", superuserPassword());
    }

    Broker broker() {
        return new Broker(KAFKA, secrets);
    }

    String superuserPassword() {
        return secrets.password(POSTGRES);
    }

    /** The address of the realm within the network of the containers. */
    String provider() {
        return KEYCLOAK + "/realms/" + Realm.NAME;
    }

    Map<String, String> of(SocService service) {
        Map<String, String> settings = new HashMap<>(new ServiceSettings(
                        region, database(), broker(), keycloakSettings().issuer(), provider(), secrets, Map.of())
                .of(service, new ContainerAddresses()));
        if (service == SocService.GATEWAY) {
            settings.put("SOC_PUBLIC_ADDRESS", "http://localhost:" + host.of(Port.GATEWAY));
        }
        return settings;
    }

    /** Besides what a process is given, what the local installation has built in. */
    Map<String, String> keycloak() {
        Map<String, String> variables = new HashMap<>(keycloakSettings().variables());
        variables.put("KC_DB", "postgres");
        variables.put("KC_HEALTH_ENABLED", "true");
        variables.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        return variables;
    }

    Realm realm() {
        return new Realm(region, secrets, host.of(Port.GATEWAY));
    }

    private KeycloakSettings keycloakSettings() {
        return new KeycloakSettings(
                database(), secrets, "0.0.0.0", 8080, 9000, "http://localhost:" + host.of(Port.KEYCLOAK));
    }
}
