package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.orders.catalogue.SubjectKind;

/**
 * Against whom or what an order is made.
 *
 * @param name of the person or company; the address, number or sum of what is no person. It is missing
 *     where it was erased
 * @param dateOfBirth of a person; like the identifiers only for accounts with {@code nominals:read}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OrderSubject(
        SubjectKind kind, String name, @Nullable LocalDate dateOfBirth, List<Identifier> identifiers) {

    public OrderSubject {
        identifiers = List.copyOf(identifiers);
    }

    /** What stands on an order card. */
    OrderSubject nameOnly() {
        return new OrderSubject(kind, name, null, List.of());
    }
}
