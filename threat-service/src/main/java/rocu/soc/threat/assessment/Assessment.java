package rocu.soc.threat.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.threat.masterlist.AssessmentType;

/**
 * A personal assessment of a threat, apart from its facts (DPA 2018 s38(2)): scores by a scheme, with author and rationale.
 * Forces score, the threat assessment unit of the ROCU moderates (HMICFRS PEEL 2022/23). Every verb returns the version
 * that it makes.
 */
@Entity
class Assessment {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Nullable
    UUID id;

    @Column(name = "threat_id", updatable = false)
    UUID threatId;

    @Column(updatable = false)
    String scheme;

    @Column(name = "scheme_version", updatable = false)
    int schemeVersion;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    AssessmentType model;

    @Column(name = "drafted_by", updatable = false)
    String draftedBy;

    @Column(name = "drafted_at", updatable = false)
    Instant draftedAt;

    int version = 1;

    @Enumerated(EnumType.STRING)
    AssessmentStatus status = AssessmentStatus.DRAFT;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Assessment() {}

    /** A draft; its first version follows with {@link #firstVersion}. */
    Assessment(UUID threatId, ScoringScheme scheme, String draftedBy, Instant draftedAt) {
        this.threatId = threatId;
        this.scheme = scheme.id();
        this.schemeVersion = scheme.version();
        this.model = scheme.model();
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
    }

    UUID id() {
        return Objects.requireNonNull(id, "An assessment has its id from being stored");
    }

    AssessmentVersion firstVersion(AssessmentFacts facts) {
        return new AssessmentVersion(this, facts, Set.of(draftedBy), null, draftedBy, draftedAt);
    }

    /**
     * Says something else; one that was returned is a draft again.
     *
     * @throws Problem 409 {@code conflict}
     */
    AssessmentVersion amend(AssessmentVersion present, AssessmentFacts facts, Change change) {
        requireWithAssessors();
        return next(AssessmentStatus.DRAFT, facts, present, null, change);
    }

    /**
     * Hands it to a moderator.
     *
     * @throws Problem 409 {@code conflict}
     */
    AssessmentVersion submit(AssessmentVersion present, Totals totals, Change change) {
        requireWithAssessors();
        return next(AssessmentStatus.SUBMITTED, present.facts(), present, totals, change);
    }

    /**
     * Decides on it. Nobody decides who drafted, amended or submitted it.
     *
     * @throws Problem 403 {@code own-assessment}, 409 {@code conflict}
     */
    AssessmentVersion moderate(AssessmentVersion present, Moderation moderation, Change change) {
        requireModerator(present, change.caller().userId());
        if (status != AssessmentStatus.SUBMITTED) {
            throw Problem.of(
                    ProblemTypes.CONFLICT, "The assessment does not wait for moderation: it is " + status + ".");
        }
        version++;
        status = moderation.decision().status();
        return present.moderated(this, moderation, change.caller().userId(), change.at());
    }

    static void requireModerator(AssessmentVersion present, String userId) {
        if (present.assessors().contains(userId)) {
            throw Problem.of(
                    AssessmentProblems.OWN_ASSESSMENT,
                    "You drafted, amended or submitted this assessment. Somebody else moderates it.");
        }
    }

    void requireWithAssessors() {
        if (status != AssessmentStatus.DRAFT && status != AssessmentStatus.RETURNED) {
            throw Problem.of(
                    ProblemTypes.CONFLICT, "The assessment is " + status + ". Draft another one if it needs a change.");
        }
    }

    private AssessmentVersion next(
            AssessmentStatus now,
            AssessmentFacts facts,
            AssessmentVersion present,
            @Nullable Totals totals,
            Change change) {
        version++;
        status = now;
        String caller = change.caller().userId();
        return new AssessmentVersion(this, facts, present.assessorsWith(caller), totals, caller, change.at());
    }
}
