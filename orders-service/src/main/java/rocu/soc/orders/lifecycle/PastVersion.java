package rocu.soc.orders.lifecycle;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of an order as an earlier system kept it.
 *
 * @param knownFrom the instant from which that system knew it, as it claims
 * @param actor the account there that wrote it
 */
public record PastVersion(
        String organisation,
        String region,
        String managingOrganisation,
        Source source,
        Instant knownFrom,
        String actor,
        @Nullable RecordedBy recordedBy,
        @Nullable String reason,
        OrderFacts facts) {

    /** The record that the version belongs to. */
    Name name() {
        return new Name(organisation, source);
    }

    boolean sameAs(OrderVersion version) {
        return version.historic
                && actor.equals(version.changedBy)
                && managingOrganisation.equals(version.managingOrganisation)
                && facts.equals(version.facts())
                && Objects.equals(recordedBy, version.recordedBy())
                && Objects.equals(reason, version.reason);
    }

    /** What a record is called in the system that it comes from. */
    record Name(String organisation, Source source) {}
}
