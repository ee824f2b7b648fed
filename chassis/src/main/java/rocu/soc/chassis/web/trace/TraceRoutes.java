package rocu.soc.chassis.web.trace;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import rocu.soc.chassis.web.http.RouteTemplate;
import rocu.soc.chassis.web.request.RequestId;

/** The span of each request, from before its first filter to the end of its answer, which names it to the client. */
@Singleton
class TraceRoutes {

    private static final int BEFORE_ALL = 11_000;
    private static final int BEFORE_ACCESS = 1_000;
    private static final String REQUEST_IN_LOGS = "requestId";

    private final Map<Endpoint, String> templates = new ConcurrentHashMap<>();

    /** A method of a class, which may have inherited it. */
    private record Endpoint(Class<?> resource, Method method) {}

    @Inject
    Traces traces;

    @Inject
    CurrentVertxRequest current;

    void filters(@Observes Filters filters) {
        filters.register(this::begin, BEFORE_ALL);
    }

    private void begin(RoutingContext context) {
        traces.received(context);
        MDC.put(REQUEST_IN_LOGS, RequestId.of(context));
        context.addHeadersEndHandler(
                ignored -> context.response().putHeader(TraceParent.HEADER, String.valueOf(Traces.of(context))));
        context.addEndHandler(ignored -> Traces.answered(context));
        context.next();
    }

    @ServerRequestFilter(priority = BEFORE_ACCESS)
    void name(ResourceInfo resource) {
        RoutingContext context = current.getCurrent();
        if (context != null) {
            Traces.route(
                    context,
                    templates.computeIfAbsent(
                            new Endpoint(resource.getResourceClass(), resource.getResourceMethod()),
                            endpoint -> RouteTemplate.of(endpoint.resource(), endpoint.method())));
        }
    }
}
