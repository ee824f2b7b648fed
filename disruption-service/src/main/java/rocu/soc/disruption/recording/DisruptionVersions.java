package rocu.soc.disruption.recording;

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

/** Where the versions of disruptions are kept. */
@ApplicationScoped
class DisruptionVersions implements PanacheRepositoryBase<DisruptionVersion, VersionId> {

    /** The version at which the disruption stands. */
    DisruptionVersion present(Disruption disruption) {
        return findByIdOptional(new VersionId(disruption.id(), disruption.version))
                .orElseThrow(() -> new IllegalStateException("A head without its version: " + disruption.id));
    }

    /** What this system held for true at that instant; empty if it did not know of the disruption then. */
    Optional<DisruptionVersion> asKnown(UUID disruption, Instant at) {
        return find("id.disruption = ?1 and knownFrom <= ?2 and knownTo > ?2", disruption, at)
                .firstResultOptional();
    }

    /** Those versions with their outcomes, in one read. */
    Map<VersionId, DisruptionVersion> all(Collection<VersionId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("select v from DisruptionVersion v left join fetch v.outcomes where v.id in ?1", ids).stream()
                        .collect(Collectors.toMap(version -> version.id, Function.identity(), (one, same) -> one));
    }

    /** All versions of those disruptions with their outcomes, those of one in their order. */
    List<DisruptionVersion> ofAll(Collection<UUID> disruptions) {
        return disruptions.isEmpty()
                ? List.of()
                : list(
                        "select v from DisruptionVersion v left join fetch v.outcomes where v.id.disruption in ?1"
                                + " order by v.id.disruption, v.id.version",
                        disruptions);
    }

    /** The versions behind that number, the first one first; of those known at an instant if one is given. */
    List<DisruptionVersion> behind(UUID disruption, int version, Optional<Instant> known, int most) {
        PanacheQuery<DisruptionVersion> found = known.map(at -> find(
                        "id.disruption = ?1 and id.version > ?2 and knownFrom <= ?3 order by id.version",
                        disruption,
                        version,
                        at))
                .orElseGet(
                        () -> find("id.disruption = ?1 and id.version > ?2 order by id.version", disruption, version));
        return found.range(0, most - 1).list();
    }
}
