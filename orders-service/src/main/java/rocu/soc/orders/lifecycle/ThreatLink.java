package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.KnownRecord;
import rocu.soc.chassis.messaging.peer.LinkRequester;
import rocu.soc.chassis.messaging.peer.LinkStatus;

/**
 * The link of an order to the threat that it was granted on, as it is stored.
 *
 * @param threatId a pending link, a refused one and one of history may have the reference alone
 * @param linkRequester who named the threat of a pending or a refused one, as {@link LinkRequester} writes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ThreatLink(
        @Nullable UUID threatId,
        @Size(max = 200) @Nullable String threatReference,
        LinkStatus linkStatus,
        @Schema(hidden = true) @Size(max = 10_000) @Nullable String linkRequester) {

    static final ThreatLink NONE = new ThreatLink(null, null, LinkStatus.NONE, null);

    static ThreatLink settled(KnownRecord threat) {
        return new ThreatLink(threat.id(), threat.reference(), LinkStatus.SETTLED, null);
    }

    static ThreatLink pending(NamedThreat named, LinkRequester requester) {
        return new ThreatLink(named.threatId(), named.threatReference(), LinkStatus.PENDING, requester.text());
    }

    /** As an earlier system had it: nobody's rights are asked, it happened. */
    static ThreatLink past(NamedThreat named) {
        return named.namesOne()
                ? new ThreatLink(named.threatId(), named.threatReference(), LinkStatus.SETTLED, null)
                : NONE;
    }

    ThreatLink refused() {
        return new ThreatLink(threatId, threatReference, LinkStatus.REFUSED, linkRequester);
    }

    /** Whether it is about that threat, by what it names. */
    boolean isAbout(KnownRecord known) {
        return (threatId == null || threatId.equals(known.id()))
                && (threatReference == null || threatReference.equals(known.reference()));
    }

    /** Whether it names that threat. */
    boolean names(NamedThreat named) {
        return (named.threatId() == null || named.threatId().equals(threatId))
                && (named.threatReference() == null || named.threatReference().equals(threatReference));
    }

    NamedThreat named() {
        return new NamedThreat(threatId, threatReference);
    }

    /** The threat to which it is settled. */
    Optional<UUID> settledTo() {
        return linkStatus == LinkStatus.SETTLED ? Optional.ofNullable(threatId) : Optional.empty();
    }

    /** Who named the threat of a pending or a refused one. */
    LinkRequester requester() {
        return LinkRequester.parse(Objects.requireNonNull(linkRequester, "A link that was asked for has a requester"));
    }
}
