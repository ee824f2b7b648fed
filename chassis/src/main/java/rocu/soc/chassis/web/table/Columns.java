package rocu.soc.chassis.web.table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object as the columns of a table, in the order in which they are declared: one within another is called by
 * both names with a dot between ({@code recordedBy.name}). Codes and texts of an array stand in one cell, apart by semicolons; an
 * array of objects stands there as JSON.
 */
public final class Columns {

    private static final String APART = "; ";

    private final List<Column> all;

    private Columns(List<Column> all) {
        this.all = List.copyOf(all);
    }

    /** A column: the way to its member, and the type that this has. */
    private record Column(List<String> path, Class<?> type) {

        String name() {
            return String.join(".", path);
        }

        @Nullable
        Object cell(ObjectNode document) {
            JsonNode value = document;
            for (String step : path) {
                value = value.path(step);
            }
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            if (value.isArray()) {
                return list(value);
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(value.textValue());
            }
            return switch (value.getNodeType()) {
                case NUMBER -> value.numberValue();
                case BOOLEAN -> value.booleanValue();
                default -> value.asText();
            };
        }

        private static @Nullable String list(JsonNode values) {
            if (values.isEmpty()) {
                return null;
            }
            return values.path(0).isContainerNode()
                    ? values.toString()
                    : values.valueStream().map(JsonNode::asText).collect(Collectors.joining(APART));
        }
    }

    /** Those of an object that has the members of each of the types, but for what their API document hides. */
    public static Columns of(List<Class<? extends Record>> types) {
        List<Column> columns = new ArrayList<>();
        types.forEach(type -> add(type, List.of(), columns));
        return new Columns(columns);
    }

    /** Their names. */
    public List<String> names() {
        return all.stream().map(Column::name).toList();
    }

    /** What the object says in each, as {@link TableWriter} takes it. */
    public List<@Nullable Object> cells(ObjectNode document) {
        List<@Nullable Object> cells = new ArrayList<>(all.size());
        all.forEach(column -> cells.add(column.cell(document)));
        return cells;
    }

    private static void add(Class<?> type, List<String> path, List<Column> to) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (isHidden(component)) {
                continue;
            }
            List<String> own = component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                    ? path
                    : Stream.concat(path.stream(), Stream.of(component.getName()))
                            .toList();
            if (component.getType().isRecord()) {
                add(component.getType(), own, to);
            } else {
                to.add(new Column(own, component.getType()));
            }
        }
    }

    private static boolean isHidden(RecordComponent component) {
        Schema schema = component.getAccessor().getAnnotation(Schema.class);
        return schema != null && schema.hidden();
    }
}
