package rocu.soc.disruption.recording;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import rocu.soc.records.RecordHead;

/**
 * An event that disrupted serious and organised crime (HMICFRS PEEL 2022/23), recorded by the organisation that led it, or
 * supported another one.
 */
@Entity
@Table(name = "disruption")
class Disruption extends RecordHead {}
