package rocu.soc.gateway.routing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which service owns which resources: the path segment after {@code /api/v1/} decides, and matches whole or not at all. */
record ServiceTable(Map<String, URI> owners) {

    static final String BASE = "/api/v1/";

    ServiceTable {
        owners = Map.copyOf(owners);
    }

    static ServiceTable of(Upstreams upstreams) {
        return new ServiceTable(Map.of(
                "disruptions", upstreams.disruptions(),
                "proposed-disruptions", upstreams.disruptions(),
                "threats", upstreams.threats(),
                "code-lists", upstreams.threats(),
                "need-to-know-groups", upstreams.threats(),
                "scoring-schemes", upstreams.threats(),
                "orders", upstreams.orders(),
                "order-types", upstreams.orders()));
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
        int end = path.indexOf('/', BASE.length());
        String segment = end < 0 ? path.substring(BASE.length()) : path.substring(BASE.length(), end);
        return owners.containsKey(segment) ? segment : null;
    }
}
