package rocu.soc.chassis.web.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.Personal;
import rocu.soc.chassis.web.json.SameAs;

/**
 * Says in the document which members must be sent, and which always stand in an answer, as the components of the records say it: a
 * body is read by the same declaration ({@link rocu.soc.chassis.web.json.Declared}). What is personal may have been erased, so that it
 * always stands in no answer; a record that does not show whole to everybody names what does, by {@code requiredProperties}.
 */
final class RequiredMembers {

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName PERSONAL = DotName.createSimple(Personal.class);
    private static final DotName SAME_AS = DotName.createSimple(SameAs.class);
    private static final DotName SIZE = DotName.createSimple(Size.class);
    private static final DotName TEXT = DotName.createSimple(String.class);
    private static final Set<DotName> COLLECTIONS =
            Set.of(DotName.createSimple(List.class), DotName.createSimple(Set.class), DotName.createSimple(Map.class));
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String SHOWN = "Shown";

    private final IndexView index;
    private final Map<String, ClassInfo> records = new HashMap<>();

    RequiredMembers(IndexView index) {
        this.index = index;
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord()) {
                AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
                AnnotationValue name = schema == null ? null : schema.value("name");
                records.put(name == null ? type.simpleName() : name.asString(), type);
            }
        }
    }

    /** Adds them to every schema that is sent or answered. */
    void addTo(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> sent = new LinkedHashSet<>();
        Set<String> answered = new LinkedHashSet<>();
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        reach(operation.getRequestBody().getContent(), schemas, sent);
                    }
                    operation
                            .getResponses()
                            .getAPIResponses()
                            .values()
                            .forEach(response -> reach(response.getContent(), schemas, answered));
                }));
        schemas.keySet().stream()
                .filter(name -> name.endsWith(RecordSchemas.AMENDMENT))
                .forEach(sent::add);
        Set<String> differing = new TreeSet<>();
        for (String name :
                Stream.concat(sent.stream(), answered.stream()).distinct().toList()) {
            ClassInfo type = records.get(name);
            Schema schema = schemas.get(name);
            if (type == null || schema == null || schema.getProperties() == null) {
                continue;
            }
            if (sent.contains(name)) {
                refuseEndless(type);
                require(schema, inBody(type));
                BodySchemas.loosen(schema);
                if (answered.contains(name) && !inAnswer(type).containsAll(inBody(type))) {
                    differing.add(name);
                }
            } else {
                require(schema, inAnswer(type));
            }
        }
        differing.forEach(name -> show(name, document, answered));
    }

    /** An answer has a schema of its own where less is sure to stand in it than must be sent. */
    private void show(String name, OpenAPI document, Set<String> answered) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Schema sent = Objects.requireNonNull(schemas.get(name));
        Schema shown = OASFactory.createSchema();
        shown.setType(sent.getType());
        shown.setDescription(sent.getDescription());
        shown.setProperties(sent.getProperties());
        require(shown, inAnswer(Objects.requireNonNull(records.get(name))));
        document.getComponents().addSchema(SHOWN + name, shown);
        for (String other : answered) {
            Schema schema = schemas.get(other);
            if (schema != null && schema.getProperties() != null) {
                schema.getProperties().forEach((member, value) -> point(value, SCHEMAS + name, SCHEMAS + SHOWN + name));
            }
        }
    }

    private static void point(Schema schema, String from, String to) {
        if (from.equals(schema.getRef())) {
            schema.setRef(to);
        }
        if (schema.getItems() != null) {
            point(schema.getItems(), from, to);
        }
    }

    private static void require(Schema schema, Collection<String> members) {
        members.stream()
                .filter(schema.getProperties()::containsKey)
                .filter(member ->
                        schema.getRequired() == null || !schema.getRequired().contains(member))
                .sorted()
                .forEach(schema::addRequired);
    }

    /** A text or a list that is sent says how long it may be, or the build fails. */
    private void refuseEndless(ClassInfo type) {
        for (RecordComponentInfo component : type.recordComponents()) {
            if (component.accessor().hasDeclaredAnnotation(UNWRAPPED)) {
                refuseEndless(part(component));
            } else if ((component.type().name().equals(TEXT) || isCollection(component))
                    && !component.accessor().hasDeclaredAnnotation(SIZE)) {
                throw new IllegalStateException(type.simpleName() + "." + component.name() + " does not declare @Size");
            }
        }
    }

    private Set<String> inBody(ClassInfo type) {
        Set<String> members = new LinkedHashSet<>();
        for (RecordComponentInfo component : type.recordComponents()) {
            if (component.accessor().hasDeclaredAnnotation(UNWRAPPED)) {
                members.addAll(inBody(part(component)));
            } else if (mustBeSent(component)) {
                members.add(component.name());
            }
        }
        return members;
    }

    private Set<String> inAnswer(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        if (schema != null && schema.value("requiredProperties") != null) {
            return Set.of(schema.value("requiredProperties").asStringArray());
        }
        Set<String> members = new LinkedHashSet<>();
        AnnotationInstance include = type.declaredAnnotation(INCLUDE);
        boolean withoutEmpty = include != null && include.value().asEnum().equals("NON_EMPTY");
        for (RecordComponentInfo component : type.recordComponents()) {
            if (component.accessor().hasDeclaredAnnotation(UNWRAPPED)) {
                members.addAll(inAnswer(part(component)));
            } else if (!isNullable(component)
                    && !component.accessor().hasDeclaredAnnotation(PERSONAL)
                    && !(withoutEmpty && isCollection(component))) {
                members.add(component.name());
            }
        }
        return members;
    }

    private static boolean mustBeSent(RecordComponentInfo component) {
        AnnotationInstance schema = component.accessor().declaredAnnotation(SCHEMA);
        boolean hasDefault = schema != null && schema.value("defaultValue") != null;
        if (isNullable(component) || hasDefault || component.accessor().hasDeclaredAnnotation(SAME_AS)) {
            return false;
        }
        AnnotationInstance size = component.accessor().declaredAnnotation(SIZE);
        return !isCollection(component)
                || (size != null
                        && size.value("min") != null
                        && size.value("min").asInt() > 0);
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE);
    }

    private static boolean isCollection(RecordComponentInfo component) {
        return COLLECTIONS.contains(component.type().name());
    }

    private ClassInfo part(RecordComponentInfo component) {
        return index.getClassByName(component.type().name());
    }

    private static void reach(@Nullable Content content, Map<String, Schema> schemas, Set<String> reached) {
        if (content == null) {
            return;
        }
        Deque<Schema> open = new ArrayDeque<>();
        content.getMediaTypes().values().stream()
                .flatMap(type -> Stream.ofNullable(type.getSchema()))
                .forEach(open::add);
        while (!open.isEmpty()) {
            Schema schema = open.poll();
            String ref = schema.getRef();
            if (ref != null && ref.startsWith(SCHEMAS)) {
                String name = ref.substring(SCHEMAS.length());
                Schema named = schemas.get(name);
                if (named != null && reached.add(name)) {
                    open.add(named);
                }
            }
            parts(schema).forEach(open::add);
        }
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? List.<Schema>of()
                                : schema.getProperties().values(),
                        schema.getAllOf(),
                        schema.getAnyOf(),
                        schema.getOneOf(),
                        schema.getItems() == null ? null : List.of(schema.getItems()),
                        schema.getAdditionalPropertiesSchema() == null
                                ? null
                                : List.of(schema.getAdditionalPropertiesSchema()))
                .filter(Objects::nonNull)
                .flatMap(Collection::stream);
    }
}
