package rocu.soc.systemtests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.access.Permissions;
import rocu.soc.chassis.web.document.Named;
import rocu.soc.contracts.Contracts;

/** The policy as the code has it, for people: every operation with its permission and roles, every record with its levels. */
final class PolicyDocument {

    private static final String HEAD = """
            # Every operation, its permission, and who has it

            Generated from the code and `contracts/policy/policy.json`; the specification is [policy.md](policy.md). A build fails
            where this page differs. `./mvnw verify -Dtest=PolicyDocumentTest -Dsoc.policy=write` writes it.

            | Operation | Address | Permission | Roles |
            |---|---|---|---|
            """;

    private final JsonNode policy;
    private final JsonNode notBuilt;
    private final JavaClasses house;

    PolicyDocument(JavaClasses house) throws IOException {
        this.policy = new ObjectMapper().readTree(Contracts.read(Contracts.POLICY));
        this.notBuilt = new ObjectMapper().readTree(Contracts.read("policy/not-built.json"));
        this.house = house;
    }

    private record Endpoint(String operation, String method, String path, List<String> permissions) {}

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        endpoints()
                .forEach(endpoint -> text.append("| %s | %s `%s` | %s | %s |%n"
                        .formatted(
                                endpoint.operation(),
                                endpoint.method(),
                                endpoint.path(),
                                String.join(" or ", endpoint.permissions()),
                                roles(endpoint.permissions()))));
        text.append("\n## How much of a record shows\n\n| Record | Marking | Relation | Level |\n|---|---|---|---|\n");
        policy.path("records")
                .properties()
                .forEach(kind -> kind.getValue()
                        .path("levels")
                        .properties()
                        .forEach(marking -> marking.getValue()
                                .properties()
                                .forEach(cell -> text.append("| %s | %s | %s | %s |%n"
                                        .formatted(
                                                kind.getKey(),
                                                marking.getKey(),
                                                cell.getKey(),
                                                cell.getValue().asText())))));
        text.append(
                "\nA need-to-know record shows FULL to members of its groups and NONE to everybody else, whatever its marking.\n");
        text.append("\n## What a summary holds\n\n| Record | Marking | Members |\n|---|---|---|\n");
        policy.path("records")
                .properties()
                .forEach(kind -> kind.getValue()
                        .path("summary")
                        .properties()
                        .forEach(marking -> text.append("| %s | %s | %s |%n"
                                .formatted(kind.getKey(), marking.getKey(), members(marking.getValue())))));
        text.append("\n## What is not built yet\n\n| Cell | Why |\n|---|---|\n");
        notBuilt.forEach(cell -> text.append("| %s | %s |%n"
                .formatted(cell.path("cell").asText(), cell.path("reason").asText())));
        return text.toString();
    }

    /** Those of every resource, the ones that it inherits included. */
    private List<Endpoint> endpoints() {
        return house.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(resource -> methods(resource).flatMap(method -> endpoint(resource, method).stream()))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private static Stream<Method> methods(Class<?> resource) {
        return Stream.<Class<?>>iterate(resource, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> !method.isBridge());
    }

    private static Optional<Endpoint> endpoint(Class<?> resource, Method method) {
        Permission permission = Permissions.of(resource, method);
        if (permission == null) {
            return Optional.empty();
        }
        List<String> asked = Stream.concat(Stream.of(permission.value()), Stream.of(permission.or()))
                .toList();
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst()
                .map(verb -> new Endpoint(
                        name(resource, method.getAnnotation(Operation.class)),
                        verb,
                        path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class)),
                        asked));
    }

    private static String name(Class<?> resource, Operation operation) {
        Named kind = resource.getAnnotation(Named.class);
        return operation.hidden()
                ? "(between services)"
                : operation.operationId().replace("{Kind}", kind == null ? "" : kind.value());
    }

    private static String path(@Nullable Path path) {
        if (path == null) {
            return "";
        }
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }

    /** Each role that has one of the permissions, with how far it goes. */
    private String roles(List<String> permissions) {
        return policy.path("roles").properties().stream()
                .flatMap(role -> permissions.stream()
                        .filter(role.getValue()::has)
                        .map(permission ->
                                role.getKey() + " " + extent(role.getValue().path(permission))))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private static String extent(JsonNode extent) {
        return extent.isTextual()
                ? extent.asText()
                : extent.path("reach").asText() + " as " + extent.path("most").asText();
    }

    private static String members(JsonNode members) {
        List<String> names = new ArrayList<>();
        members.forEach(member -> names.add(member.asText()));
        return String.join(", ", names);
    }
}
