package rocu.soc.disruption.recording;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The name of one version of one disruption. */
@Embeddable
record VersionId(@Column(name = "disruption_id") UUID disruption, int version) {}
