package rocu.soc.systemtests.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import rocu.soc.contracts.Contracts;

/** Cells of the table that nothing reaches yet. Each names by a pattern what would make it reachable: then the mark goes. */
final class NotBuilt {

    private NotBuilt() {}

    /** What the API document names that reaches a marked cell, with the cell. */
    static List<String> reached(JsonNode document) throws IOException {
        List<String> reached = new ArrayList<>();
        for (JsonNode cell : new ObjectMapper().readTree(Contracts.read("policy/not-built.json"))) {
            Pattern pattern = Pattern.compile(cell.path("operations").asText(), Pattern.CASE_INSENSITIVE);
            names(document).stream()
                    .filter(name -> pattern.matcher(name).find())
                    .forEach(name ->
                            reached.add(name + " reaches \"" + cell.path("cell").asText() + "\""));
        }
        return reached;
    }

    /** Every operation of the document. */
    static Set<String> operations(JsonNode document) {
        Set<String> operations = new TreeSet<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        operations.add(operation.path("operationId").asText());
                    }
                }));
        return operations;
    }

    private static Set<String> names(JsonNode document) {
        Set<String> names = new TreeSet<>(operations(document));
        document.path("paths").fieldNames().forEachRemaining(names::add);
        document.at("/components/schemas").properties().forEach(schema -> {
            names.add(schema.getKey());
            schema.getValue().path("properties").fieldNames().forEachRemaining(names::add);
        });
        return names;
    }
}
