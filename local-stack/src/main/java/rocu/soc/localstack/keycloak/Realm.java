package rocu.soc.localstack.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.home.Secrets;

/** The realm as Keycloak imports it: the roles of the policy, the claims that the suite reads, clients and personas. */
public record Realm(Region region, Secrets secrets, int gatewayPort) {
    public static final String NAME = "soc";
    private static final int PEOPLE_TOKEN_SECONDS = 300;

    /** Wrong passwords of one account lock it, for longer and longer, and never for good: who guesses must not shut people out. */
    private static final Map<String, Object> GUESSED_PASSWORDS = Map.of(
            "bruteForceProtected",
            true,
            "permanentLockout",
            false,
            "failureFactor",
            5,
            "waitIncrementSeconds",
            60,
            "maxFailureWaitSeconds",
            900);

    /** The same input gives the same text, so that a change is seen by its hash. */
    public String json() {
        Personas personas = Personas.of(region);
        Map<String, Object> realm = Map.of(
                "realm",
                NAME,
                "enabled",
                true,
                "displayName",
                "Regional SOC master list (local)",
                "sslRequired",
                "none",
                "accessTokenLifespan",
                PEOPLE_TOKEN_SECONDS,
                "passwordPolicy",
                "hashAlgorithm(pbkdf2-sha256) and hashIterations(1000)",
                "roles",
                Map.of("realm", personas.roles().stream().map(Realm::role).toList()),
                "clientScopes",
                TokenClaims.scopes(),
                "clients",
                new RealmClients(secrets, gatewayPort).all(personas),
                "users",
                new RealmUsers(secrets).all(personas));
        try {
            return new ObjectMapper()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(withUserProfile(realm));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> role(String name) {
        return Map.of("name", name);
    }

    /** Admits attributes that Keycloak's user profile does not know, from administrators only. */
    private static Map<String, Object> withUserProfile(Map<String, Object> realm) {
        String profile = """
                {"attributes":[
                  {"name":"username","permissions":{"view":["admin","user"],"edit":["admin"]}},
                  {"name":"email","permissions":{"view":["admin","user"],"edit":["admin"]}},
                  {"name":"firstName","permissions":{"view":["admin","user"],"edit":["admin"]}},
                  {"name":"lastName","permissions":{"view":["admin","user"],"edit":["admin"]}}],
                 "unmanagedAttributePolicy":"ADMIN_EDIT"}""";
        Map<String, Object> provider = Map.of(
                "providerId", "declarative-user-profile", "config", Map.of("kc.user.profile.config", List.of(profile)));
        Map<String, Object> complete = new HashMap<>(realm);
        complete.putAll(GUESSED_PASSWORDS);
        complete.put("components", Map.of("org.keycloak.userprofile.UserProfileProvider", List.of(provider)));
        return complete;
    }
}
