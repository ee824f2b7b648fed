package rocu.soc.localstack.keycloak;

import java.util.Map;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.postgres.DatabaseServer;
import rocu.soc.localstack.postgres.Databases;

/**
 * The variables that Keycloak is configured by, as a process and in a container.
 *
 * @param bind the address that it listens on
 * @param publicAddress by which people and services name it: the issuer in its tokens begins so
 */
public record KeycloakSettings(
        DatabaseServer database, Secrets secrets, String bind, int port, int managementPort, String publicAddress) {

    public Map<String, String> variables() {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", database.url(Databases.KEYCLOAK)),
                Map.entry("KC_DB_USERNAME", Databases.KEYCLOAK),
                Map.entry("KC_DB_PASSWORD", secrets.password(Databases.KEYCLOAK)),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", bind),
                Map.entry("KC_HTTP_PORT", Integer.toString(port)),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort)),
                Map.entry("KC_HOSTNAME", publicAddress),
                Map.entry("KC_LOG_LEVEL", "info,io.smallrye.health:error"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin")));
    }

    /** The {@code iss} of its tokens. */
    public String issuer() {
        return publicAddress + "/realms/" + Realm.NAME;
    }
}
