package rocu.soc.threat.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import rocu.soc.records.PartHead;

/** A personal assessment of a threat (DPA 2018 s38(2)); what is said in it stands in its versions. */
@Entity
@Table(name = "assessment")
class Assessment extends PartHead {}
