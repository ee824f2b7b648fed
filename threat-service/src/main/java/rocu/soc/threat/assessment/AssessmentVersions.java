package rocu.soc.threat.assessment;

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

/** Where the versions of assessments are kept. */
@ApplicationScoped
class AssessmentVersions implements PanacheRepositoryBase<AssessmentVersion, VersionId> {

    /** The version at which the assessment stands. */
    AssessmentVersion present(Assessment assessment) {
        return findByIdOptional(new VersionId(assessment.id(), assessment.version))
                .orElseThrow(() -> new IllegalStateException("A head without its version: " + assessment.id));
    }

    /** What this system held for true at that instant; empty if it did not know of the assessment then. */
    Optional<AssessmentVersion> asKnown(UUID assessment, Instant at) {
        return find("id.assessment = ?1 and knownFrom <= ?2 and knownTo > ?2", assessment, at)
                .firstResultOptional();
    }

    /** Those versions with their scores, in one read. */
    Map<VersionId, AssessmentVersion> all(Collection<VersionId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("select v from AssessmentVersion v left join fetch v.scores where v.id in ?1", ids).stream()
                        .collect(Collectors.toMap(version -> version.id, Function.identity(), (one, same) -> one));
    }

    /** The versions behind that number, the first one first; of those known at an instant if one is given. */
    List<AssessmentVersion> behind(UUID assessment, int version, Optional<Instant> known, int most) {
        PanacheQuery<AssessmentVersion> found = known.map(at -> find(
                        "id.assessment = ?1 and id.version > ?2 and knownFrom <= ?3 order by id.version",
                        assessment,
                        version,
                        at))
                .orElseGet(
                        () -> find("id.assessment = ?1 and id.version > ?2 order by id.version", assessment, version));
        return found.range(0, most - 1).list();
    }
}
