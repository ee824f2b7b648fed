package rocu.soc.threat.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Where assessments are kept. */
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    /** The assessment of that threat. */
    Optional<Assessment> of(UUID threat, UUID id) {
        return findByIdOptional(id).filter(assessment -> assessment.threatId.equals(threat));
    }

    /** The same, held by this transaction until it ends; hold the threat first. */
    Optional<Assessment> hold(UUID threat, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(assessment -> assessment.threatId.equals(threat));
    }

    /** Whether an assessment of the threat waits for a moderator. */
    boolean isAnySubmitted(UUID threat) {
        return count("threatId = ?1 and status = ?2", threat, AssessmentStatus.SUBMITTED) > 0;
    }
}
