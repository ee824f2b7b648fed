package rocu.soc.contracts.internal;

import java.util.List;
import java.util.Set;

/**
 * By what the policy decides who sees a record.
 *
 * @param organisation that owns it, or led it
 * @param region police region
 * @param affected affected, supporting, benefiting, managing organisations
 * @param marking OFFICIAL or OFFICIAL_SENSITIVE
 * @param groups need-to-know groups; not empty overrides the marking
 */
public record Access(String organisation, String region, List<String> affected, String marking, List<String> groups) {

    /** How a record may be marked. */
    public static final Set<String> MARKINGS = Set.of("OFFICIAL", "OFFICIAL_SENSITIVE");

    public Access {
        if (!MARKINGS.contains(marking)) {
            throw new IllegalArgumentException("The member marking is none of " + MARKINGS);
        }
        affected = List.copyOf(affected);
        groups = List.copyOf(groups);
    }
}
