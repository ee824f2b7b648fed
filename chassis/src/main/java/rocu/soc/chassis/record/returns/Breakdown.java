package rocu.soc.chassis.record.returns;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import rocu.soc.chassis.web.policy.RowPredicate;

/**
 * By what a return counts besides the totals.
 *
 * @param name the member that is broken down
 * @param expression SQL of type text; a row for which it is null is no part of the breakdown
 * @param parameters of the expression, in order
 * @param always values that are shown even where there are none, in this order
 * @param partial whether a row may be no part of it: withheld ones then are not, since that they are would tell of them
 */
public record Breakdown(String name, String expression, List<Object> parameters, List<String> always, boolean partial) {

    public Breakdown {
        parameters = List.copyOf(parameters);
        always = List.copyOf(always);
    }

    /** By an expression without parameters. */
    public Breakdown(String name, String expression, List<String> always) {
        this(name, expression, List.of(), always, false);
    }

    /** Of the rows for which the expression is not null. */
    public static Breakdown ofSome(String name, String expression, List<String> always) {
        return new Breakdown(name, expression, List.of(), always, true);
    }

    String expression(String withheld) {
        return partial ? "case when not (" + withheld + ") then " + expression + " end" : expression;
    }

    /** The same, in which a value shows in those rows alone; the others are withheld. */
    public Breakdown shownIn(RowPredicate rows) {
        return new Breakdown(
                name,
                "case when " + rows.sql() + " then " + expression + " else '" + Share.WITHHELD + "' end",
                Stream.concat(rows.parameters().stream(), parameters.stream()).toList(),
                always,
                partial);
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
