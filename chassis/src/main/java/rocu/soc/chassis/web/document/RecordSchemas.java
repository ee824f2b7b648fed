package rocu.soc.chassis.web.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that follow from that of a record: operations name them, and nobody writes them. {@code XPage} is a page of a list
 * of X, {@code XVersion} a version of it, {@code XVersionPage} a page of those, and {@code XPatch} a merge patch of
 * {@code XAmendment}: any of its members, and null for what can be taken out.
 */
final class RecordSchemas {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String VERSION_PAGE = "VersionPage";
    private static final String PAGE = "Page";
    private static final String VERSION = "Version";
    private static final String PATCH = "Patch";

    /** How a schema is called of which a merge patch is made, so that no operation names it. */
    static final String AMENDMENT = "Amendment";

    /** On whose behalf something is said is said anew each time: nothing of it stands that a patch could change. */
    private static final String SAID_WHOLE = "/RecordedBy";

    private static final int MOST_ITEMS = 500;

    private RecordSchemas() {}

    static void addTo(OpenAPI document) {
        Set<String> named = new TreeSet<>();
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> names(operation, named)));
        named.removeAll(document.getComponents().getSchemas().keySet());
        named.forEach(name -> add(name, document));
    }

    private static void names(Operation operation, Set<String> named) {
        Stream.concat(
                        Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent()),
                        operation.getResponses().getAPIResponses().values().stream()
                                .map(response -> response.getContent()))
                .flatMap(RecordSchemas::refs)
                .forEach(named::add);
    }

    private static Stream<String> refs(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .flatMap(type -> Stream.ofNullable(type.getSchema()))
                        .flatMap(schema -> Stream.ofNullable(schema.getRef()))
                        .filter(ref -> ref.startsWith(SCHEMAS))
                        .map(ref -> ref.substring(SCHEMAS.length()));
    }

    private static void add(String name, OpenAPI document) {
        if (name.endsWith(VERSION_PAGE)) {
            String version = name.substring(0, name.length() - PAGE.length());
            if (!document.getComponents().getSchemas().containsKey(version)) {
                add(version, document);
            }
            document.getComponents().addSchema(name, page(version));
        } else if (name.endsWith(PAGE)) {
            String record = name.substring(0, name.length() - PAGE.length());
            document.getComponents()
                    .addSchema("Listed" + record, listed(record))
                    .addSchema(
                            name,
                            page("Listed" + record)
                                    .addProperty("count", rows("Rows of the whole list, with count=true or exact"))
                                    .addProperty(
                                            "atLeast",
                                            rows("In place of count, with count=true: there are as many or more")));
        } else if (name.endsWith(VERSION)) {
            document.getComponents().addSchema(name, version(name.substring(0, name.length() - VERSION.length())));
        } else if (name.endsWith(PATCH)) {
            String amendment = name.substring(0, name.length() - PATCH.length()) + AMENDMENT;
            Map<String, Schema> schemas = document.getComponents().getSchemas();
            document.getComponents()
                    .addSchema(name, patch(Objects.requireNonNull(schemas.get(amendment), amendment), document));
            document.getComponents().removeSchema(amendment);
        } else {
            throw new IllegalStateException("No schema is called " + name);
        }
    }

    private static Schema page(String item) {
        return object().addProperty(
                        "items",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .maxItems(MOST_ITEMS)
                                .items(ref(item)))
                .addProperty("next", text("Relative address of the next page, if there is one"))
                .addProperty("asKnownAt", instant("The instant that was asked for"))
                .addProperty(
                        "provisional",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(text(null))
                                .description(
                                        "Organisations whose history is not sealed: what was known then may still be"
                                                + " completed by a load"))
                .addRequired("items");
    }

    private static Schema rows(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int64")
                .minimum(BigDecimal.ZERO)
                .description(description);
    }

    private static Schema listed(String record) {
        return object().allOf(List.of(ref(record)))
                .addProperty("etag", text("Its ETag, for If-Match and If-None-Match"));
    }

    private static Schema version(String record) {
        return object().allOf(List.of(ref(record)))
                .addProperty(
                        "knownTo", instant("When the next version took its place; absent while it is the present one"))
                .addProperty("changedBy", text("The account that wrote it"))
                .addProperty(
                        "changedByName",
                        text("What that account was called then; absent where it had not asked here by then"))
                .addProperty("reason", text("Why, as its author said"))
                .addProperty(
                        "historic",
                        OASFactory.createSchema()
                                .addType(SchemaType.BOOLEAN)
                                .description("True if it was loaded from an earlier system, which claims knownFrom"));
    }

    /** Objects within it are patched as well; arrays are replaced whole. */
    private static Schema patch(Schema amendment, OpenAPI document) {
        Schema patch = object().description(
                        "A merge patch (RFC 7396): a member that is left out stays, null takes it out; an array replaces the other");
        amendment.getProperties().forEach((name, member) -> patch.addProperty(name, patched(member, document)));
        return patch;
    }

    private static Schema patched(Schema member, OpenAPI document) {
        if (member.getAnyOf() != null) {
            Schema choice = OASFactory.createSchema().description(member.getDescription());
            member.getAnyOf().forEach(one -> choice.addAnyOf(patched(one, document)));
            return choice;
        }
        Schema object = member.getRef() == null
                ? null
                : document.getComponents().getSchemas().get(member.getRef().substring(SCHEMAS.length()));
        if (object == null || object.getProperties() == null || member.getRef().endsWith(SAID_WHOLE)) {
            if (isNeverEmpty(member)) {
                return thatCanBeLeftOut(member);
            }
            return member.getDefaultValue() == null ? member : withoutDefault(member);
        }
        String name = member.getRef().substring(SCHEMAS.length()) + PATCH;
        if (!document.getComponents().getSchemas().containsKey(name)) {
            document.getComponents().addSchema(name, patch(object, document));
        }
        return ref(name);
    }

    private static boolean isNeverEmpty(Schema member) {
        return member.getType() != null
                && member.getType().contains(SchemaType.ARRAY)
                && !member.getType().contains(SchemaType.NULL);
    }

    /** Generated clients send an array that cannot be null as an empty one where nobody fills it; one that can be, they leave out. */
    private static Schema thatCanBeLeftOut(Schema array) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .addType(SchemaType.NULL)
                .items(array.getItems())
                .minItems(array.getMinItems())
                .maxItems(array.getMaxItems())
                .description(array.getDescription() + "; never empty, so that null is refused");
    }

    /** What is left out of a patch stays as it is. */
    private static Schema withoutDefault(Schema member) {
        return member.getRef() == null
                ? OASFactory.createSchema()
                        .type(member.getType())
                        .format(member.getFormat())
                        .description(member.getDescription())
                : ref(member.getRef().substring(SCHEMAS.length())).description(member.getDescription());
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref(SCHEMAS + name);
    }

    private static Schema text(@Nullable String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema instant(String description) {
        return text(description).format("date-time");
    }
}
