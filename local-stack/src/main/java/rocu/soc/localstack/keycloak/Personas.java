package rocu.soc.localstack.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Everybody of the local realm, by organisation and role of the policy. */
record Personas(List<String> forces, List<Persona> ofEachForce, List<Persona> others) {

    static Personas load() {
        try (InputStream content = Personas.class.getResourceAsStream("personas.json")) {
            return new ObjectMapper().readValue(Objects.requireNonNull(content), Personas.class);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    List<Persona> all() {
        return Stream.concat(
                        forces.stream().flatMap(force -> ofEachForce.stream().map(persona -> persona.of(force))),
                        others.stream())
                .toList();
    }

    Optional<Persona> named(String name) {
        return all().stream().filter(persona -> persona.name().equals(name)).findFirst();
    }

    List<String> roles() {
        return all().stream()
                .flatMap(persona -> persona.roles().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
