package rocu.soc.chassis.document;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * How much any value can hold where an operation names no closer limit: a body has at most 1 MiB, a request line 8 KiB, a
 * page 500 items. What is stored came in by such a body, so that no text of an answer is longer either; only a table that
 * is made of many of them has no other end than what a file can hold.
 */
final class Limits {

    private static final int BODY = 1_048_576;
    private static final int LINE = 8_192;
    private static final int FILE = Integer.MAX_VALUE;
    private static final int SHORTEST_ITEM = 2;
    private static final int PAGE = 500;

    private Limits() {}

    static void addTo(OpenAPI document) {
        if (document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().values().forEach(schema -> limit(schema, BODY));
        }
        document.getPaths().getPathItems().values().forEach(item -> {
            parameters(item.getParameters());
            item.getOperations().values().forEach(Limits::operation);
        });
    }

    private static void operation(Operation operation) {
        parameters(operation.getParameters());
        if (operation.getRequestBody() != null) {
            content(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> content(response.getContent()));
    }

    private static void parameters(@Nullable List<Parameter> parameters) {
        if (parameters != null) {
            parameters.forEach(parameter -> limit(parameter.getSchema(), LINE));
        }
    }

    private static void content(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes()
                    .forEach((name, type) -> limit(type.getSchema(), name.contains("json") ? BODY : FILE));
        }
    }

    private static void limit(@Nullable Schema schema, int longest) {
        if (schema == null) {
            return;
        }
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.STRING)) {
            text(schema, longest);
        } else if (types.contains(SchemaType.INTEGER)) {
            number(schema);
        } else if (types.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(longest / SHORTEST_ITEM);
        }
        limit(schema.getItems(), longest);
        limit(schema.getAdditionalPropertiesSchema(), longest);
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, member) -> {
                if (name.equals("items") && member.getMaxItems() == null) {
                    member.setMaxItems(PAGE);
                }
                limit(member, longest);
            });
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(part -> limit(part, longest));
    }

    private static void text(Schema schema, int longest) {
        if (schema.getMaxLength() == null && schema.getEnumeration() == null) {
            schema.setMaxLength(
                    switch (schema.getFormat()) {
                        case "uuid" -> 36;
                        case "date" -> 10;
                        case "date-time" -> 35;
                        case null, default -> longest;
                    });
        }
    }

    private static void number(Schema schema) {
        boolean wide = "int64".equals(schema.getFormat());
        if (schema.getFormat() == null) {
            schema.setFormat("int32");
        }
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(wide ? Long.MIN_VALUE : Integer.MIN_VALUE));
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(wide ? Long.MAX_VALUE : Integer.MAX_VALUE));
        }
    }
}
