package rocu.soc.chassis.web.policy;

import java.util.List;

/**
 * A condition for {@code WHERE} with its parameters in order.
 *
 * @param parameters texts or text arrays
 */
public record RowPredicate(String sql, List<Object> parameters) {

    /** No row at all. */
    static final RowPredicate NOTHING = new RowPredicate("false", List.of());

    public RowPredicate {
        parameters = List.copyOf(parameters);
    }
}
