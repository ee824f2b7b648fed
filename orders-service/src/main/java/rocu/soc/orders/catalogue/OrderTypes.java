package rocu.soc.orders.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rocu.soc.chassis.record.rule.DatedRules;
import rocu.soc.chassis.web.time.AsKnownAt;

/** The catalogue of orders. */
@ApplicationScoped
public class OrderTypes {

    @Inject
    DatedRules rules;

    @Inject
    OrderTypeBook book;

    /** All rows, past and prospective ones too, by code and day. */
    public List<OrderType> all() {
        return all(Optional.empty());
    }

    /** The same as known at an instant. */
    List<OrderType> all(Optional<AsKnownAt> asked) {
        return rules.all(book, asked).stream().map(OrderType::of).toList();
    }

    /** Every code that the catalogue has, or had. */
    public Set<String> codes() {
        return all().stream().map(OrderType::code).collect(Collectors.toSet());
    }

    /** The rows of one code, the earliest first; none for a code that the catalogue does not know. */
    public List<OrderType> of(String code) {
        return all().stream().filter(type -> type.code().equals(code)).toList();
    }
}
