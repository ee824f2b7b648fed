package rocu.soc.threat.masterlist;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import rocu.soc.records.RecordHead;

/**
 * A threat of serious and organised crime on the master list (HMICFRS PEEL 2022/23), owned by the organisation that
 * identified it.
 */
@Entity
@Table(name = "threat")
class Threat extends RecordHead {}
