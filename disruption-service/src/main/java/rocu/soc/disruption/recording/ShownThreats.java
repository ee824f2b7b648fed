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
import rocu.soc.chassis.identity.Caller;
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

    /** What the threat of one version was. */
    @Nullable
    ShownThreat of(DisruptionVersion version, Caller caller) {
        return among(Set.of(version), caller).apply(version);
    }

    /** The same for versions of which these are all. */
    Function<DisruptionVersion, @Nullable ShownThreat> among(Collection<DisruptionVersion> found, Caller caller) {
        Set<UUID> named = found.stream()
                .filter(version -> version.threatAtRecording != null)
                .map(version -> version.threatId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<UUID> whole = named.isEmpty()
                ? Set.of()
                : threats.findAll(named).stream()
                        .filter(threat -> threats.showsCrimeType(threat, caller))
                        .map(KnownThreat::id)
                        .collect(Collectors.toSet());
        return version ->
                shown(version.threatAtRecording, version.threatId != null && whole.contains(version.threatId));
    }

    /** What the threat of a link was that is made now. */
    @Nullable
    ShownThreat ofLink(ThreatLink link, Caller caller) {
        return link.threat() == null || link.then() == null
                ? null
                : ofLink(link, threats.find(link.threat()).orElse(null), caller);
    }

    /** The same of a threat that was looked up. */
    @Nullable
    ShownThreat ofLink(ThreatLink link, @Nullable KnownThreat threat, Caller caller) {
        return shown(link.then(), threat != null && threats.showsCrimeType(threat, caller));
    }

    private static @Nullable ShownThreat shown(@Nullable ThreatAtRecording then, boolean withCrimeType) {
        return then == null ? null : ShownThreat.of(then, withCrimeType);
    }
}
