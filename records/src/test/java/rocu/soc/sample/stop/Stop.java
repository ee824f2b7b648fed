package rocu.soc.sample.stop;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import rocu.soc.records.RecordHead;

/** The stop of a vehicle by officers of an organisation. */
@Entity
@Table(name = "vehicle_stop")
class Stop extends RecordHead {}
