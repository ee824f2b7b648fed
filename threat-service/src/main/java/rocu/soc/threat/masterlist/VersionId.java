package rocu.soc.threat.masterlist;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The name of one version of one threat. */
@Embeddable
record VersionId(@Column(name = "threat_id") UUID threat, int version) {}
