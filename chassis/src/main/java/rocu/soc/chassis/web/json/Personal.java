package rocu.soc.chassis.web.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A member that says something of a person, or that a person wrote (DPA 2018 s3): it is stored apart from what is counted, found
 * by subject access, and can be erased. Migrations name the same members, by {@code make_personal}; a service whose two lists
 * differ does not start.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Personal {}
