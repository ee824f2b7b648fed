package rocu.soc.localstack.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Region;

/** Everybody of the local realm, by organisation and role of the policy. */
record Personas(List<String> forces, List<Persona> ofEachForce, List<Persona> others) {

    /**
     * Those of a region.
     *
     * @throws LauncherFailure when its file does not say who they are
     */
    static Personas of(Region region) {
        try {
            return new ObjectMapper().treeToValue(region.personas(), Personas.class);
        } catch (JsonProcessingException cause) {
            throw new LauncherFailure(
                    "The personas of " + region.file() + " cannot be read: " + cause.getOriginalMessage(), cause);
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
