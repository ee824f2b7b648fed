package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.LinkRequester;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.disruption.threat.KnownThreat;

/**
 * The link of a disruption to the threat that it is posted against, as it is stored.
 *
 * @param threatReference once it is settled
 * @param threatAtRecording what the threat was when it settled
 * @param linkRequester who posted a pending one, as {@link LinkRequester} writes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ThreatLink(
        @Nullable UUID threatId,
        @Size(max = 200) @Nullable String threatReference,
        LinkStatus linkStatus,
        @Nullable ThreatAtRecording threatAtRecording,
        @Schema(hidden = true) @Size(max = 10_000) @Nullable String linkRequester) {

    static final ThreatLink NONE = new ThreatLink(null, null, LinkStatus.NONE, null, null);

    static ThreatLink settled(KnownThreat threat) {
        return new ThreatLink(threat.id(), threat.reference(), LinkStatus.SETTLED, ThreatAtRecording.of(threat), null);
    }

    static ThreatLink pending(UUID threat, LinkRequester requester) {
        return new ThreatLink(threat, null, LinkStatus.PENDING, null, requester.text());
    }

    static ThreatLink refused(UUID threat) {
        return new ThreatLink(threat, null, LinkStatus.REFUSED, null, null);
    }

    /** The same as who changes the disruption asks for it from then on. */
    ThreatLink requestedBy(LinkRequester requester) {
        return linkStatus == LinkStatus.PENDING ? pending(Objects.requireNonNull(threatId), requester) : this;
    }

    LinkRequester requester() {
        return LinkRequester.parse(Objects.requireNonNull(linkRequester, "A pending link has a requester"));
    }
}
