package rocu.soc.contracts.internal;

import java.time.Instant;
import java.util.List;

/**
 * Where a version comes from.
 *
 * @param knownFrom the instant from which the owning service knew it
 * @param actor the account that wrote it
 * @param historic whether it was loaded from an earlier system: no reaction, reminder or feed acts on it
 * @param facts what happened, in order; at least one
 */
public record Provenance(Instant knownFrom, String actor, boolean historic, List<Fact> facts) {

    public Provenance {
        facts = List.copyOf(facts);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("Nothing led to this version");
        }
    }
}
