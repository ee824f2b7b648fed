package rocu.soc.chassis.web.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Refuses query parameters that the endpoint does not know: a mistyped filter must not widen an answer in silence. */
class QueryParameters {

    private static final int AFTER_ACCESS = 6_000;

    private final Map<Endpoint, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    /** A method of a class, which may have inherited it. */
    private record Endpoint(Class<?> resource, Method method) {}

    @ServerRequestFilter(priority = AFTER_ACCESS)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Map<String, Boolean> accepted = known.computeIfAbsent(
                new Endpoint(resource.getResourceClass(), resource.getResourceMethod()), QueryParameters::declared);
        List<FieldError> faults = new ArrayList<>();
        given.forEach((name, values) -> {
            if (!accepted.containsKey(name)) {
                faults.add(new FieldError(name, "unknown-parameter", "There is no such parameter here."));
            } else if (values.size() > 1 && !accepted.getOrDefault(name, false)) {
                faults.add(new FieldError(name, "given-twice", "Give it once."));
            } else if (values.stream().anyMatch(String::isEmpty)) {
                faults.add(new FieldError(name, "empty", "Give it a value, or leave it out."));
            }
        });
        if (!faults.isEmpty()) {
            throw Problem.of(
                    ProblemTypes.INVALID_PARAMETER,
                    accepted.isEmpty()
                            ? "This address takes no parameters."
                            : "It takes " + String.join(", ", new TreeSet<>(accepted.keySet())) + ".",
                    faults);
        }
    }

    /** The parameters of an endpoint, and whether each may be repeated. */
    private static Map<String, Boolean> declared(Endpoint endpoint) {
        Map<String, Boolean> parameters = new HashMap<>();
        addFields(parameters, endpoint.resource());
        for (Parameter parameter : endpoint.method().getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameters, parameter.getType());
            } else {
                add(parameters, parameter.getAnnotation(QueryParam.class), parameter.getType());
            }
        }
        return Map.copyOf(parameters);
    }

    private static void addFields(Map<String, Boolean> parameters, Class<?> type) {
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            for (Field field : declaring.getDeclaredFields()) {
                add(parameters, field.getAnnotation(QueryParam.class), field.getType());
            }
        }
    }

    private static void add(Map<String, Boolean> parameters, @Nullable QueryParam declared, Class<?> type) {
        if (declared != null) {
            parameters.put(declared.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
