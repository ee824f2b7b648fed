package rocu.soc.chassis.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import rocu.soc.chassis.problem.FieldError;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;

/** Refuses query parameters that the endpoint does not know: a mistyped filter must not widen an answer in silence. */
class QueryParameters {

    private static final int AFTER_ACCESS = 6_000;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = AFTER_ACCESS)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty()) {
            return;
        }
        Set<String> accepted = known.computeIfAbsent(resource.getResourceMethod(), QueryParameters::declared);
        List<FieldError> unknown = given.stream()
                .filter(name -> !accepted.contains(name))
                .map(name -> new FieldError(name, "unknown-parameter", "There is no such parameter here."))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.of(
                    ProblemTypes.INVALID_PARAMETER,
                    accepted.isEmpty() ? "This address takes no parameters." : "It takes: " + accepted + ".",
                    unknown);
        }
    }

    private static Set<String> declared(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(QueryParameters::declared)
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<QueryParam> declared(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields())
                        .map(field -> field.getAnnotation(QueryParam.class))
                : Stream.of(parameter).map(one -> one.getAnnotation(QueryParam.class));
    }
}
