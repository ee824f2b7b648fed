package rocu.soc.benchmarks.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a statement of a service was carried out, with the parameters that it had.
 *
 * @param statement as the service wrote it
 * @param milliseconds that it took, with what measuring each step added
 */
public record Plan(String statement, double milliseconds, PlanNode top) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String INDENT = "  ";

    static Plan read(String json, double milliseconds) throws JsonProcessingException {
        JsonNode plan = MAPPER.readTree(json);
        return new Plan(plan.path("Query Text").asText(), milliseconds, new PlanNode(plan.path("Plan")));
    }

    /** The tables that it reads. */
    public Set<String> relations() {
        return top.all().flatMap(node -> node.relation().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** One line for each step: rows expected and given, rows thrown away, runs, time, blocks. */
    public String text() {
        StringBuilder text = new StringBuilder();
        write(top, "", text);
        return text.toString();
    }

    private static void write(PlanNode node, String indent, StringBuilder text) {
        text.append(indent)
                .append(node.type())
                .append(node.index().map(index -> " using " + index).orElse(""))
                .append(node.relation().map(relation -> " on " + relation).orElse(""))
                .append(String.format(Locale.ROOT, ": expected %.0f rows, gave %.0f", node.expected(), node.rows()));
        if (node.read() > node.rows()) {
            text.append(String.format(Locale.ROOT, " of %.0f", node.read()));
        }
        if (node.loops() > 1) {
            text.append(String.format(Locale.ROOT, " in %.0f runs", node.loops()));
        }
        text.append(String.format(Locale.ROOT, "; %.1f ms, %d blocks%n", node.milliseconds(), node.blocks()));
        node.children().forEach(child -> write(child, indent + INDENT, text));
    }
}
