package rocu.soc.threat.masterlist;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import rocu.soc.records.RecordVersion;

/** One version of a threat; what it says is a {@link ThreatContent}. */
@Entity
@Table(name = "threat_version")
class ThreatVersion extends RecordVersion {}
