package rocu.soc.chassis.web.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a resource that serves a kind of record calls it in the API document, where the resource inherits its operations:
 * {@code {Kind}}, {@code {kind}}, {@code {kinds}} and {@code {more}} in their texts, ids and schemas stand for it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Named {

    /** As its schema is called, such as {@code Order}. */
    String value();

    /** In a sentence, such as {@code an order}. */
    String one();

    /** In a sentence, such as {@code orders}. */
    String many();

    /** What is to be known of the kind alone; sentences. */
    String more() default "";
}
