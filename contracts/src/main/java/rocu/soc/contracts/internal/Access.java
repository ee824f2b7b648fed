package rocu.soc.contracts.internal;

import java.util.List;

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

    public Access {
        affected = List.copyOf(affected);
        groups = List.copyOf(groups);
    }
}
