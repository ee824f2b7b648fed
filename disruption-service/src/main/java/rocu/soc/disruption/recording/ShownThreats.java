package rocu.soc.disruption.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.disruption.threat.KnownThreat;
import rocu.soc.disruption.threat.KnownThreats;

/**
 * Shows of what threats were no more than the threats show today: a disruption that a force led shows it no crime type of
 * somebody else's threat that hides it.
 */
@ApplicationScoped
class ShownThreats {

    @Inject
    KnownThreats threats;

    /** What shows of what the threats of those links were. */
    Function<ThreatLink, @Nullable ShownThreat> among(Collection<ThreatLink> links, Caller caller) {
        Set<UUID> named = links.stream()
                .filter(link -> link.threatAtRecording() != null)
                .map(ThreatLink::threatId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<UUID> whole = named.isEmpty()
                ? Set.of()
                : threats.findAll(named).stream()
                        .filter(threat -> threats.showsCrimeType(threat, caller))
                        .map(KnownThreat::id)
                        .collect(Collectors.toSet());
        return link -> shown(link, link.threatId() != null && whole.contains(link.threatId()));
    }

    /** The same of a link whose threat was looked up. */
    @Nullable
    ShownThreat of(Linked linked, Caller caller) {
        KnownThreat threat = linked.threat();
        return shown(linked.link(), threat != null && threats.showsCrimeType(threat, caller));
    }

    private static @Nullable ShownThreat shown(ThreatLink link, boolean withCrimeType) {
        ThreatAtRecording then = link.threatAtRecording();
        return then == null ? null : ShownThreat.of(then, withCrimeType);
    }
}
