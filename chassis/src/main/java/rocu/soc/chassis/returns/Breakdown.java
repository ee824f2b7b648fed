package rocu.soc.chassis.returns;

import java.util.Arrays;
import java.util.List;

/**
 * By what a return counts besides the totals.
 *
 * @param name the member that is broken down
 * @param expression SQL of type text; a row for which it is null is no part of the breakdown
 * @param always values that are shown even where there are none, in this order
 */
public record Breakdown(String name, String expression, List<String> always) {

    public Breakdown {
        always = List.copyOf(always);
    }

    /** Of a closed list of codes, each of which is shown. */
    public static <E extends Enum<E>> Breakdown of(String name, String expression, Class<E> codes) {
        return new Breakdown(
                name,
                expression,
                Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList());
    }

    /** Of whatever values there are. */
    public static Breakdown of(String name, String expression) {
        return new Breakdown(name, expression, List.of());
    }
}
