package rocu.soc.threat.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.Provenance;

/** One version of an assessment: scores, totals and decision, and the period in which this system held them. */
@Entity
@Immutable
@Table(name = "assessment_version")
class AssessmentVersion {

    private static final String BELOW_THREAT = "/assessments";

    @EmbeddedId
    VersionId id;

    @Column(name = "known_from", insertable = false)
    Instant knownFrom;

    @Column(name = "known_to", insertable = false)
    @Nullable
    Instant knownTo;

    @Column(name = "changed_by")
    String changedBy;

    /** JSON pointers, below those of the threat's assessments, to what was erased of it. */
    @Column(insertable = false)
    String @Nullable [] erased;

    @Enumerated(EnumType.STRING)
    AssessmentStatus status;

    @Nullable
    String rationale;

    String[] assessors;

    @Embedded
    @Nullable
    Totals totals;

    @Column(name = "moderated_by")
    @Nullable
    String moderatedBy;

    @Column(name = "moderated_tier")
    @Nullable
    Integer moderatedTier;

    @Column(name = "moderation_rationale")
    @Nullable
    String moderationRationale;

    @ElementCollection
    @CollectionTable(
            name = "assessment_score",
            joinColumns = {@JoinColumn(name = "assessment_id"), @JoinColumn(name = "version")})
    @OrderColumn(name = "position")
    List<Score> scores = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AssessmentVersion() {}

    AssessmentVersion(
            Assessment assessment,
            AssessmentFacts facts,
            Set<String> assessors,
            @Nullable Totals totals,
            String changedBy,
            Instant knownFrom) {
        this.id = new VersionId(assessment.id(), assessment.version);
        this.knownFrom = knownFrom;
        this.changedBy = changedBy;
        this.status = assessment.status;
        this.rationale = facts.rationale();
        this.scores.addAll(facts.scores());
        this.assessors = assessors.toArray(String[]::new);
        this.totals = totals;
    }

    /** The version that the moderator's decision makes of this one. */
    AssessmentVersion moderated(Assessment assessment, Moderation moderation, String moderator, Instant at) {
        AssessmentVersion next =
                new AssessmentVersion(assessment, facts(), Set.copyOf(assessors()), totals, moderator, at);
        next.moderatedBy = moderator;
        next.moderatedTier = switch (moderation.decision()) {
            case ACCEPTED -> proposedTier();
            case AMENDED -> moderation.tier();
            case RETURNED -> null;
        };
        next.moderationRationale = moderation.rationale();
        return next;
    }

    Provenance provenance() {
        return new Provenance(knownFrom, knownTo, changedBy, null, false);
    }

    int version() {
        return id.version();
    }

    /** JSON pointers to what was erased of it, none for nothing. */
    List<String> erased() {
        return erased == null
                ? List.of()
                : Arrays.stream(erased)
                        .map(pointer -> pointer.substring(BELOW_THREAT.length()))
                        .toList();
    }

    AssessmentFacts facts() {
        return new AssessmentFacts(scores, rationale);
    }

    @Nullable
    Integer proposedTier() {
        return totals == null ? null : totals.proposedTier();
    }

    /** Everybody who wrote in it. */
    List<String> assessors() {
        return List.of(assessors);
    }

    Set<String> assessorsWith(String another) {
        Set<String> all = new TreeSet<>(assessors());
        all.add(another);
        return all;
    }
}
