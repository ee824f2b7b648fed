package rocu.soc.chassis.web.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;

/**
 * What a role's permission gives.
 *
 * @param reach which records it is about
 * @param most the level above which it shows none of them, whatever the record allows
 */
record Extent(Reach reach, Level most) {

    /** From the policy table: a reach alone, or with the level that is the most it gives. */
    static Extent read(JsonNode permission) {
        return permission.isTextual()
                ? new Extent(Reach.valueOf(permission.asText()), Level.FULL)
                : new Extent(
                        Reach.valueOf(permission.path("reach").asText()),
                        Level.valueOf(permission.path("most").asText()));
    }

    /** Those that another one does not hold: roles add up. */
    static List<Extent> widest(Collection<Extent> given) {
        return given.stream()
                .distinct()
                .filter(one -> given.stream().noneMatch(other -> !other.equals(one) && other.holds(one)))
                .toList();
    }

    private boolean holds(Extent other) {
        return reach.holds(other.reach) && most.compareTo(other.most) >= 0;
    }
}
