package rocu.soc.localstack.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rocu.soc.localstack.home.Secrets;

/** The accounts of the personas. Keycloak signs nobody in by password whose name or address is missing. */
record RealmUsers(Secrets secrets) {
    private static final String SERVICE_ACCOUNT_PREFIX = "service-account-";

    List<Map<String, Object>> all(Personas personas) {
        return personas.all().stream().map(this::account).toList();
    }

    private Map<String, Object> account(Persona persona) {
        Map<String, Object> account = new HashMap<>();
        account.put("enabled", true);
        account.put("emailVerified", true);
        account.put("realmRoles", persona.roles());
        account.put("attributes", attributes(persona));
        account.put("email", persona.name() + "@soc.invalid");
        account.put("firstName", persona.name());
        account.put("lastName", "(persona)");
        if (persona.isServiceAccount()) {
            account.put("username", SERVICE_ACCOUNT_PREFIX + persona.name());
            account.put("serviceAccountClientId", persona.name());
        } else {
            account.put("username", persona.name());
            account.put(
                    "credentials",
                    List.of(Map.of("type", "password", "value", secrets.password(persona.name()), "temporary", false)));
        }
        return account;
    }

    private static Map<String, List<String>> attributes(Persona persona) {
        Map<String, List<String>> attributes = new HashMap<>();
        if (!persona.organisations().isEmpty()) {
            attributes.put("organisation", persona.organisations());
        }
        if (persona.sourceSystem() != null) {
            attributes.put("source_system", List.of(persona.sourceSystem()));
        }
        return attributes;
    }
}
