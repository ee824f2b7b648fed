package rocu.soc.records;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The name of one version of one record. */
@Embeddable
record VersionId(@Column(name = "record_id") UUID record, int version) {}
