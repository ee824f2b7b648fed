package rocu.soc.localstack.keycloak;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the local realm. One with a source system is a service account; the others sign in with a password. None,
 * two or an unknown organisation is what the suite must refuse, so such personas exist as well.
 */
record Persona(
        String name,
        List<String> organisations,
        List<String> roles,
        @Nullable String sourceSystem) {

    Persona {
        Objects.requireNonNull(name);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        roles = List.copyOf(roles);
    }

    boolean isServiceAccount() {
        return sourceSystem != null;
    }

    Persona of(String force) {
        String system = sourceSystem == null ? null : sourceSystem.replace("{force}", force);
        return new Persona(force + "-" + name, List.of(force), roles, system);
    }
}
