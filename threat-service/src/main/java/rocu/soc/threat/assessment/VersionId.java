package rocu.soc.threat.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The name of one version of one assessment. */
@Embeddable
record VersionId(@Column(name = "assessment_id") UUID assessment, int version) {}
