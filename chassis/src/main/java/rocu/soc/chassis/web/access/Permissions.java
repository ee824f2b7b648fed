package rocu.soc.chassis.web.access;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Which permission an endpoint asks for: its own, or else that of its class. */
public final class Permissions {

    private Permissions() {}

    /**
     * The permission.
     *
     * @param resource the class that answers, which may have inherited the method
     */
    public static @Nullable Permission of(Class<?> resource, @Nullable Method method) {
        Permission own = method == null ? null : method.getAnnotation(Permission.class);
        return own == null ? resource.getAnnotation(Permission.class) : own;
    }
}
