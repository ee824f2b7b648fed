package rocu.soc.threat.masterlist;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the versions of threats are kept. */
@ApplicationScoped
class ThreatVersions implements PanacheRepositoryBase<ThreatVersion, VersionId> {

    /** The version at which the threat stands. */
    ThreatVersion present(Threat threat) {
        return findByIdOptional(new VersionId(threat.id(), threat.version))
                .orElseThrow(() -> new IllegalStateException("A head without its version: " + threat.id));
    }

    /** What this system held for true at that instant; empty if it did not know of the threat then. */
    Optional<ThreatVersion> asKnown(UUID threat, Instant at) {
        return find("id.threat = ?1 and knownFrom <= ?2 and knownTo > ?2", threat, at)
                .firstResultOptional();
    }

    /** Those versions, in one read. */
    Map<VersionId, ThreatVersion> all(Collection<VersionId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(version -> version.id, Function.identity()));
    }

    /** All versions of those threats, those of one in their order. */
    List<ThreatVersion> ofAll(Collection<UUID> threats) {
        return threats.isEmpty() ? List.of() : list("id.threat in ?1 order by id.threat, id.version", threats);
    }

    /** The versions behind that number, the first one first; of those known at an instant if one is given. */
    List<ThreatVersion> behind(UUID threat, int version, Optional<Instant> known, int most) {
        PanacheQuery<ThreatVersion> found = known.map(at -> find(
                        "id.threat = ?1 and id.version > ?2 and knownFrom <= ?3 order by id.version",
                        threat,
                        version,
                        at))
                .orElseGet(() -> find("id.threat = ?1 and id.version > ?2 order by id.version", threat, version));
        return found.range(0, most - 1).list();
    }
}
