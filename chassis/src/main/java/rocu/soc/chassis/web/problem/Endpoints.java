package rocu.soc.chassis.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The methods that an address answers, for the {@code Allow} header that a 405 must carry (RFC 9110, 15.5.6). */
@ApplicationScoped
class AllowedMethods {

    @Inject
    BeanManager beans;

    private volatile @Nullable List<Endpoint> endpoints;

    private record Endpoint(Pattern path, String method) {}

    /** Methods in alphabetical order. */
    SortedSet<String> of(String path) {
        List<Endpoint> known = endpoints;
        if (known == null) {
            known = read();
            endpoints = known;
        }
        return known.stream()
                .filter(endpoint -> endpoint.path().matcher(path).matches())
                .map(Endpoint::method)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Endpoint> read() {
        List<Endpoint> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    add(found, root.value(), method);
                }
            }
        }
        return List.copyOf(found);
    }

    private static void add(List<Endpoint> found, String root, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path own = method.getAnnotation(Path.class);
                String template = own == null ? root : root + (own.value().startsWith("/") ? "" : "/") + own.value();
                found.add(
                        new Endpoint(Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+") + "/?"), verb.value()));
            }
        }
    }
}
