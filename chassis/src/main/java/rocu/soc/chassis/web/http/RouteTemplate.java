package rocu.soc.chassis.web.http;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The address of an endpoint as it is declared, {@code /api/v1/disruptions/{id}}: it says nothing of who or what is asked for. */
public final class RouteTemplate {

    private RouteTemplate() {}

    /**
     * The template.
     *
     * @param resource the class that answers, which may have inherited the method
     */
    public static String of(Class<?> resource, Method method) {
        return path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
    }

    private static String path(@Nullable Path path) {
        if (path == null || path.value().isEmpty()) {
            return "";
        }
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }
}
