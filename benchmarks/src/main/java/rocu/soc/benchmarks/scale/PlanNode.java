package rocu.soc.benchmarks.scale;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One step of a plan that was carried out, as {@code EXPLAIN (ANALYZE, FORMAT JSON)} tells of it. */
public record PlanNode(JsonNode json) {

    /** Steps that pass rows on as they come, cut short, sorted or counted: how many there are is not theirs to estimate. */
    private static final Set<String> PASSING = Set.of(
            "Limit",
            "Sort",
            "Incremental Sort",
            "Aggregate",
            "Subquery Scan",
            "CTE Scan",
            "Result",
            "WindowAgg",
            "Unique");

    public String type() {
        return json.path("Node Type").asText();
    }

    /** The table that it reads. */
    public Optional<String> relation() {
        return text("Relation Name");
    }

    public Optional<String> index() {
        return text("Index Name");
    }

    public List<PlanNode> children() {
        return StreamSupport.stream(json.path("Plans").spliterator(), false)
                .map(PlanNode::new)
                .toList();
    }

    /** It and all steps below it. */
    public Stream<PlanNode> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(PlanNode::all));
    }

    /** Rows that it gave, in all its runs. */
    public double rows() {
        return number("Actual Rows") * loops();
    }

    /** Rows that the planner expected of it, in as many runs. */
    public double expected() {
        return number("Plan Rows") * loops();
    }

    /** Rows that it looked at, those that it threw away among them. */
    public double read() {
        return rows() + (number("Rows Removed by Filter") + number("Rows Removed by Index Recheck")) * loops();
    }

    public double loops() {
        return number("Actual Loops");
    }

    /** From the start of the first run to the end of the last, in milliseconds. */
    double milliseconds() {
        return number("Actual Total Time") * loops();
    }

    /** Blocks of 8 KiB that it and the steps below it looked at. */
    long blocks() {
        return json.path("Shared Hit Blocks").asLong()
                + json.path("Shared Read Blocks").asLong();
    }

    /** The highest step that joins or scans: what rows there are. */
    public PlanNode source() {
        PlanNode node = this;
        while (PASSING.contains(node.type()) && !node.children().isEmpty()) {
            node = node.children().getFirst();
        }
        return node;
    }

    /** Whether a step above ended it before it had given all of its rows. */
    public boolean isCutShort() {
        return all().anyMatch(node -> node.type().equals("Limit") && node.rows() >= node.expected() && node.rows() > 0);
    }

    private Optional<String> text(String member) {
        return Optional.ofNullable(json.path(member).textValue());
    }

    private double number(String member) {
        return json.path(member).asDouble();
    }
}
