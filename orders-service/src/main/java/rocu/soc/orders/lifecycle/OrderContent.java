package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rocu.soc.records.Visibility;

/**
 * What is said of an order, as it is stored. Every verb returns what is said next.
 *
 * @param managingOrganisation in whose hands it is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OrderContent(
        @Size(max = 200) String managingOrganisation,
        @JsonUnwrapped CourtOrder order,
        @JsonUnwrapped OrderManagement management,
        @JsonUnwrapped ThreatLink link) {

    /** Says something else of it; a hand-over to another organisation is a step of its own. */
    OrderContent amend(CourtOrder court, OrderManagement managed, ThreatLink linked) {
        return new OrderContent(managingOrganisation, court, managed, linked);
    }

    /** Says how its pending link came out. */
    OrderContent settle(ThreatLink linked) {
        return new OrderContent(managingOrganisation, order, management, linked);
    }

    /** It is the record of who applied, who manages it, and the force of residence. */
    Visibility visibility() {
        return new Visibility(
                management.marking(),
                Set.of(),
                Stream.of(managingOrganisation, management.residenceOrganisation())
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The types are those of the partners' feed, but for corrections, which have none yet, and links, which never will. */
    List<String> facts(@Nullable OrderContent before) {
        if (before == null) {
            return List.of("granted");
        }
        List<String> facts = new ArrayList<>();
        if (management.subjectLocation() != before.management.subjectLocation()) {
            facts.add("subject-location-changed");
        }
        if (!Objects.equals(management.manager(), before.management.manager())) {
            facts.add("manager-changed");
        }
        if (!link.equals(before.link)) {
            facts.add("linked");
        }
        if (facts.isEmpty() || !order.equals(before.order)) {
            facts.add("corrected");
        }
        return facts;
    }
}
