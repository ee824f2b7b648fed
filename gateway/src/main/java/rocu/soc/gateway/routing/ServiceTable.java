package rocu.soc.gateway.routing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which service owns which resources: the path segment after {@code /api/v1/} decides, for returns and for operations the two
 * segments, and matches whole or not at all.
 */
record ServiceTable(Map<String, URI> owners) {

    static final String BASE = "/api/v1/";

    private static final String RETURNS = "returns/";
    private static final String OPERATIONS = "operations/";
    private static final String DATED_RULES = "dated-rules/";
    private static final List<String> OF_TWO_SEGMENTS = List.of(RETURNS, OPERATIONS, DATED_RULES);

    ServiceTable {
        owners = Map.copyOf(owners);
    }

    static ServiceTable of(Upstreams upstreams) {
        return new ServiceTable(Map.ofEntries(
                Map.entry("disruptions", upstreams.disruptions()),
                Map.entry("proposed-disruptions", upstreams.disruptions()),
                Map.entry(DATED_RULES + "national-standard", upstreams.disruptions()),
                Map.entry(RETURNS + "disruptions", upstreams.disruptions()),
                Map.entry(OPERATIONS + "disruption-service", upstreams.disruptions()),
                Map.entry("threats", upstreams.threats()),
                Map.entry("code-lists", upstreams.threats()),
                Map.entry("need-to-know-groups", upstreams.threats()),
                Map.entry("me", upstreams.threats()),
                Map.entry("scoring-schemes", upstreams.threats()),
                Map.entry(RETURNS + "threats", upstreams.threats()),
                Map.entry(RETURNS + "ocg-table", upstreams.threats()),
                Map.entry(OPERATIONS + "threat-service", upstreams.threats()),
                Map.entry("orders", upstreams.orders()),
                Map.entry("order-types", upstreams.orders()),
                Map.entry(RETURNS + "orders", upstreams.orders()),
                Map.entry(OPERATIONS + "orders-service", upstreams.orders())));
    }

    /** The names of the resources, in a fixed order. */
    List<String> resources() {
        return owners.keySet().stream().sorted().toList();
    }

    /** The resource that a path belongs to, or null if no service owns it. */
    @Nullable
    String resourceOf(String path) {
        if (!path.startsWith(BASE)) {
            return null;
        }
        int from = BASE.length()
                + OF_TWO_SEGMENTS.stream()
                        .filter(first -> path.startsWith(first, BASE.length()))
                        .mapToInt(String::length)
                        .sum();
        int end = path.indexOf('/', from);
        String segment = path.substring(BASE.length(), end < 0 ? path.length() : end);
        return owners.containsKey(segment) ? segment : null;
    }
}
