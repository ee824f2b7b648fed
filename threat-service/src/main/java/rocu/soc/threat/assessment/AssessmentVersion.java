package rocu.soc.threat.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import rocu.soc.records.RecordVersion;

/** One version of an assessment; what it says is an {@link AssessmentContent}. */
@Entity
@Table(name = "assessment_version")
class AssessmentVersion extends RecordVersion {}
