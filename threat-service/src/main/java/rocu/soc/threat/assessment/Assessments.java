package rocu.soc.threat.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import rocu.soc.records.Part;
import rocu.soc.records.PartDeclaration;
import rocu.soc.records.Parts;
import rocu.soc.threat.masterlist.Threats;

/** The assessments of threats. */
@ApplicationScoped
class Assessments extends PartDeclaration<AssessmentContent> {

    @Inject
    Parts parts;

    @Inject
    ScoringSchemes schemes;

    @Inject
    Threats threats;

    Assessments() {
        super("assessments", Assessment.class, AssessmentVersion.class, AssessmentContent.class);
    }

    /** Whether an assessment of the threat waits for a moderator. */
    boolean isAnySubmitted(UUID threat) {
        return parts.of(this, threat).stream()
                .anyMatch(assessment -> assessment.content().status() == AssessmentStatus.SUBMITTED);
    }

    @Override
    protected Threats whole() {
        return threats;
    }

    @Override
    protected AssessmentDocument document(Part<AssessmentContent> assessment) {
        AssessmentContent content = assessment.content();
        return AssessmentDocument.of(assessment, schemes.version(content.scheme(), content.schemeVersion()));
    }
}
