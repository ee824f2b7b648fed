package rocu.soc.localstack.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in an access token, as client scopes: who, with which roles, of which organisation, for which system. */
final class TokenClaims {
    static final String IDENTITY = "soc-identity";
    static final String ORGANISATION = "soc-organisation";
    static final String AUDIENCE = "soc-audience";
    static final String OTHER_AUDIENCE = "soc-other-audience";

    private TokenClaims() {}

    static List<Map<String, Object>> scopes() {
        return List.of(
                scope(
                        IDENTITY,
                        mapper("subject", "oidc-sub-mapper", Map.of()),
                        mapper(
                                "username",
                                "oidc-usermodel-attribute-mapper",
                                Map.of("user.attribute", "username", "claim.name", "preferred_username")),
                        mapper(
                                "roles",
                                "oidc-usermodel-realm-role-mapper",
                                Map.of("claim.name", "realm_access.roles", "multivalued", "true")),
                        attribute("source_system", false)),
                // All of an account: of several its first would be taken, where the services refuse.
                scope(ORGANISATION, attribute("organisation", true)),
                scope(AUDIENCE, audience("soc-master-list")),
                scope(OTHER_AUDIENCE, audience("another-system")));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, Object> scope(String name, Map<String, Object>... mappers) {
        return Map.of(
                "name",
                name,
                "protocol",
                "openid-connect",
                "attributes",
                Map.of("include.in.token.scope", "false"),
                "protocolMappers",
                List.of(mappers));
    }

    private static Map<String, Object> attribute(String claim, boolean everyValue) {
        return mapper(
                claim,
                "oidc-usermodel-attribute-mapper",
                Map.of("user.attribute", claim, "claim.name", claim, "multivalued", Boolean.toString(everyValue)));
    }

    private static Map<String, Object> audience(String system) {
        return mapper("audience", "oidc-audience-mapper", Map.of("included.custom.audience", system));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> settings) {
        Map<String, String> config = new HashMap<>(settings);
        config.put("access.token.claim", "true");
        config.put("introspection.token.claim", "true");
        if (settings.containsKey("claim.name")) {
            config.put("jsonType.label", "String");
        }
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", config);
    }
}
