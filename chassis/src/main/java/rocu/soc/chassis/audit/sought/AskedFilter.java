package rocu.soc.chassis.audit.sought;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import rocu.soc.chassis.web.http.RouteTemplate;
import rocu.soc.chassis.web.list.Paging;

/** Takes down what each request asks for, by its path and its query, also of those that are refused at once. */
class AskedFilter {

    private static final int BEFORE_ACCESS = 1_000;
    private static final String BASE = "/api/v1";
    private static final int LONGEST = 200;
    private static final Set<String> PAGES = Set.of(Paging.LIMIT, Paging.CURSOR, Paging.COUNT, "sort");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Days, instants, switches and codes of several words: they are no names. */
    private static final Pattern NO_NAME =
            Pattern.compile("true|false|\\d{4}-\\d{2}-\\d{2}.*|[A-Z0-9]+(?:_[A-Z0-9]+)+", Pattern.DOTALL);

    @Inject
    Asked asked;

    @ServerRequestFilter(priority = BEFORE_ACCESS)
    void take(ContainerRequestContext request, ResourceInfo resource) {
        String address = RouteTemplate.of(resource.getResourceClass(), resource.getResourceMethod());
        asked.at(address.startsWith(BASE) ? address.substring(BASE.length()) : address);
        UriInfo uri = request.getUriInfo();
        take(uri.getPathParameters());
        take(uri.getQueryParameters());
    }

    private void take(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (!PAGES.contains(name)) {
                values.forEach(this::take);
            }
        });
    }

    private void take(String value) {
        if (ID.matcher(value).matches()) {
            asked.forRecord(UUID.fromString(value));
        } else if (value.length() <= LONGEST && !NO_NAME.matcher(value).matches()) {
            asked.alsoFor(List.of(value));
        }
    }
}
