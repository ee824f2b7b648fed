package rocu.soc.sample.stop;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import rocu.soc.records.RecordVersion;

/** One version of a stop; what it says is a {@link StopContent}. */
@Entity
@Table(name = "vehicle_stop_version")
class StopVersion extends RecordVersion {}
