package rocu.soc.chassis.web.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.access.Permission;

/**
 * The operations of the document by their permissions; those that resources inherit are called by the kind of record that the
 * resource serves ({@link Named}).
 */
final class InheritedOperations {

    private static final DotName PERMISSION = DotName.createSimple(Permission.class);
    private static final DotName NAMED = DotName.createSimple(Named.class);
    private static final DotName PATH = DotName.createSimple(jakarta.ws.rs.Path.class);
    private static final DotName QUERY = DotName.createSimple(jakarta.ws.rs.QueryParam.class);
    private static final DotName PARAMETER =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Map<String, String> permissions = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();

    /** How operations below a path call their kind of record, and what the query of all of them says. */
    private record Kind(String path, String name, String one, String many, String more, List<Parameter> query) {

        @Nullable
        String fill(@Nullable String text) {
            return text == null
                    ? null
                    : text.replace("{Kind}", name)
                            .replace("{kind}", one)
                            .replace("{kinds}", many)
                            .replace("{more}", more)
                            .strip();
        }
    }

    InheritedOperations(IndexView index) {
        for (AnnotationInstance permission : index.getAnnotations(PERMISSION)) {
            if (permission.target().kind() == AnnotationTarget.Kind.METHOD) {
                put(permission.target().asMethod(), UnaryOperator.identity(), permission);
            }
        }
        for (AnnotationInstance named : index.getAnnotations(NAMED)) {
            ClassInfo resource = named.target().asClass();
            Kind kind = new Kind(
                    resource.declaredAnnotation(PATH).value().asString(),
                    named.value().asString(),
                    named.value("one").asString(),
                    named.value("many").asString(),
                    named.valueWithDefault(index, "more").asString(),
                    query(resource));
            kinds.add(kind);
            ClassInfo inherited = index.getClassByName(resource.superName());
            for (MethodInfo method : inherited.methods()) {
                AnnotationInstance own = method.annotation(PERMISSION);
                put(method, kind::fill, own == null ? resource.declaredAnnotation(PERMISSION) : own);
            }
        }
    }

    /** Writes the names of the kinds into the operations. */
    void name(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> kinds.stream()
                        .filter(kind -> path.equals(kind.path()) || path.startsWith(kind.path() + "/"))
                        .max(Comparator.comparingInt(kind -> kind.path().length()))
                        .ifPresent(kind -> item.getOperations().values().forEach(operation -> name(operation, kind))));
    }

    /** The permission that an operation asks for. */
    String permission(Operation operation) {
        return permissions.getOrDefault(operation.getOperationId(), "none");
    }

    private void put(MethodInfo method, UnaryOperator<@Nullable String> name, @Nullable AnnotationInstance permission) {
        AnnotationInstance operation = method.annotation(OPERATION);
        AnnotationValue id = operation == null ? null : operation.value("operationId");
        if (id != null && permission != null) {
            permissions.put(
                    String.valueOf(name.apply(id.asString())),
                    permission.value().asString());
        }
    }

    /** The document does not look at fields of a class that inherits its operations. */
    private static List<Parameter> query(ClassInfo resource) {
        return resource.fieldsInDeclarationOrder().stream()
                .filter(field -> field.hasAnnotation(QUERY))
                .map(field -> OASFactory.createParameter()
                        .name(field.annotation(QUERY).value().asString())
                        .in(Parameter.In.QUERY)
                        .required(true)
                        .description(
                                field.annotation(PARAMETER).value("description").asString())
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)))
                .toList();
    }

    private static void name(Operation operation, Kind kind) {
        kind.query().forEach(operation::addParameter);
        operation.setOperationId(kind.fill(operation.getOperationId()));
        operation.setSummary(kind.fill(operation.getSummary()));
        operation.setDescription(kind.fill(operation.getDescription()));
        if (operation.getRequestBody() != null) {
            refer(operation.getRequestBody().getContent(), kind);
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> {
            response.setDescription(kind.fill(response.getDescription()));
            refer(response.getContent(), kind);
        });
    }

    private static void refer(@Nullable Content content, Kind kind) {
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> {
                Schema schema = type.getSchema();
                if (schema != null && schema.getRef() != null) {
                    schema.setRef(kind.fill(schema.getRef()));
                }
            });
        }
    }
}
