package rocu.soc.localstack.testing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A server that a test may ask for. */
enum Part {
    POSTGRES,
    KAFKA,
    KEYCLOAK;

    /** From a list such as {@code postgres,kafka}; Keycloak brings the PostgreSQL that it stores in. */
    static Set<Part> named(String list) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Arrays.stream(list.split(","))
                .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .forEach(parts::add);
        if (parts.contains(KEYCLOAK)) {
            parts.add(POSTGRES);
        }
        return parts;
    }
}
