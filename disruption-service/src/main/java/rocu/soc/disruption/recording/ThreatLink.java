package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.neighbour.LinkAsker;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.disruption.threat.KnownThreat;

/**
 * The link of a disruption to the threat that it is posted against, as it is stored.
 *
 * @param threatReference once it is settled
 * @param threatAtRecording what the threat was when it settled
 * @param linkAsker who posted a pending one, as {@link LinkAsker} writes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ThreatLink(
        @Nullable UUID threatId,
        @Size(max = 200) @Nullable String threatReference,
        LinkStatus linkStatus,
        @Nullable ThreatAtRecording threatAtRecording,
        @Size(max = 10_000) @Nullable String linkAsker) {

    static final ThreatLink NONE = new ThreatLink(null, null, LinkStatus.NONE, null, null);

    static ThreatLink settled(KnownThreat threat) {
        return new ThreatLink(threat.id(), threat.reference(), LinkStatus.SETTLED, ThreatAtRecording.of(threat), null);
    }

    static ThreatLink pending(UUID threat, LinkAsker asker) {
        return new ThreatLink(threat, null, LinkStatus.PENDING, null, asker.text());
    }

    static ThreatLink refused(UUID threat) {
        return new ThreatLink(threat, null, LinkStatus.REFUSED, null, null);
    }

    /** The same as who changes the disruption asks for it from then on. */
    ThreatLink askedBy(LinkAsker asker) {
        return linkStatus == LinkStatus.PENDING ? pending(Objects.requireNonNull(threatId), asker) : this;
    }

    LinkAsker asker() {
        return LinkAsker.parse(Objects.requireNonNull(linkAsker, "A pending link has an asker"));
    }
}
