package rocu.soc.chassis.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that an endpoint asks of its caller, by its name in the policy table. On a class it holds
 * for the endpoints that name none. An endpoint without one answers nobody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Permission {

    /** {@code aggregate:operation}, for example {@code disruptions:read}. */
    String value();

    /** Permissions that open the endpoint as well; which of them a request needs, its body says. */
    String[] or() default {};
}
