package rocu.soc.localstack.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rocu.soc.localstack.home.Secrets;

/** The clients of the realm: those through which people sign in, and one for each service account. */
record RealmClients(Secrets secrets, int gatewayPort) {
    private static final String SERVICE_TOKEN_SECONDS = "900";

    List<Map<String, Object>> all(Personas personas) {
        return Stream.concat(
                        Stream.of(RealmClient.values()).map(this::forPeople),
                        personas.all().stream()
                                .filter(Persona::isServiceAccount)
                                .map(this::forServiceAccount))
                .toList();
    }

    private Map<String, Object> forPeople(RealmClient client) {
        return switch (client) {
            case COMMAND_LINE -> byPassword(client, Map.of(), TokenClaims.AUDIENCE);
            case OTHER_AUDIENCE -> byPassword(client, Map.of(), TokenClaims.OTHER_AUDIENCE);
            case SHORT_LIVED -> byPassword(client, Map.of("access.token.lifespan", "1"), TokenClaims.AUDIENCE);
            case API_PAGE -> byBrowser(client);
        };
    }

    private static Map<String, Object> byPassword(RealmClient client, Map<String, String> attributes, String audience) {
        Map<String, Object> registration = registration(client.id(), attributes, audience);
        registration.put("publicClient", true);
        registration.put("directAccessGrantsEnabled", true);
        registration.put("standardFlowEnabled", false);
        return registration;
    }

    private Map<String, Object> byBrowser(RealmClient client) {
        String gateway = "http://localhost:" + gatewayPort;
        Map<String, Object> registration =
                registration(client.id(), Map.of("pkce.code.challenge.method", "S256"), TokenClaims.AUDIENCE);
        registration.put("publicClient", true);
        registration.put("standardFlowEnabled", true);
        registration.put("redirectUris", List.of(gateway + "/swagger-ui/oauth2-redirect.html"));
        registration.put("webOrigins", List.of(gateway));
        return registration;
    }

    private Map<String, Object> forServiceAccount(Persona persona) {
        Map<String, Object> registration = registration(
                persona.name(), Map.of("access.token.lifespan", SERVICE_TOKEN_SECONDS), TokenClaims.AUDIENCE);
        registration.put("publicClient", false);
        registration.put("secret", secrets.password(persona.name()));
        registration.put("serviceAccountsEnabled", true);
        registration.put("standardFlowEnabled", false);
        return registration;
    }

    private static Map<String, Object> registration(String id, Map<String, String> attributes, String audience) {
        Map<String, Object> registration = new HashMap<>();
        registration.put("clientId", id);
        registration.put("enabled", true);
        registration.put("protocol", "openid-connect");
        registration.put("fullScopeAllowed", true);
        registration.put("attributes", attributes);
        registration.put("defaultClientScopes", List.of(TokenClaims.IDENTITY, TokenClaims.ORGANISATION, audience));
        registration.put("optionalClientScopes", List.of());
        return registration;
    }
}
