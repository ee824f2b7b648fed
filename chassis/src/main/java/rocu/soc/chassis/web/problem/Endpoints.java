package rocu.soc.chassis.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an address answers, for whoever asked for something else (RFC 9110, 15.5.6, 15.5.7, 15.5.16). */
@ApplicationScoped
class Endpoints {

    @Inject
    BeanManager beans;

    private volatile @Nullable List<Endpoint> endpoints;

    private record Endpoint(Pattern path, String method, List<String> reads, List<String> writes) {}

    /** Methods in alphabetical order. */
    SortedSet<String> methods(String path) {
        return at(path).map(Endpoint::method).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The media types in which that method takes a body. */
    List<String> reads(String path, String method) {
        return of(path, method, Endpoint::reads);
    }

    /** The media types in which that method answers. */
    List<String> writes(String path, String method) {
        return of(path, method, Endpoint::writes);
    }

    private List<String> of(String path, String method, Function<Endpoint, List<String>> types) {
        return at(path).filter(endpoint -> endpoint.method().equals(method))
                .flatMap(endpoint -> types.apply(endpoint).stream())
                .distinct()
                .toList();
    }

    private Stream<Endpoint> at(String path) {
        List<Endpoint> known = endpoints;
        if (known == null) {
            known = read();
            endpoints = known;
        }
        return known.stream().filter(endpoint -> endpoint.path().matcher(path).matches());
    }

    private List<Endpoint> read() {
        List<Endpoint> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    add(found, root.value(), bean.getBeanClass(), method);
                }
            }
        }
        return List.copyOf(found);
    }

    private static void add(List<Endpoint> found, String root, Class<?> resource, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path own = method.getAnnotation(Path.class);
                String template = own == null ? root : root + (own.value().startsWith("/") ? "" : "/") + own.value();
                found.add(new Endpoint(
                        Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+") + "/?"),
                        verb.value(),
                        types(resource, method, Consumes.class, Consumes::value),
                        types(resource, method, Produces.class, Produces::value)));
            }
        }
    }

    /** What the method says, or else its class, or the class from which it is inherited. */
    private static <A extends Annotation> List<String> types(
            Class<?> resource, Method method, Class<A> kind, Function<A, String[]> value) {
        A own = method.getAnnotation(kind);
        for (Class<?> type = resource; own == null && type != null; type = type.getSuperclass()) {
            own = type.getAnnotation(kind);
        }
        return own == null ? List.of() : List.of(value.apply(own));
    }
}
