package rocu.soc.disruption.recording;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import rocu.soc.records.RecordVersion;

/** One version of a disruption; what it says is a {@link DisruptionContent}. */
@Entity
@Table(name = "disruption_version")
class DisruptionVersion extends RecordVersion {}
