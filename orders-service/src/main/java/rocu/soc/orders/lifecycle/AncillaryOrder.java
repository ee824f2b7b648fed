package rocu.soc.orders.lifecycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import rocu.soc.records.RecordHead;

/**
 * An ancillary order: beside or after prosecution, or civil, controlling behaviour or assets. The organisation is the one that
 * applied; another one may manage it, and somebody always does.
 */
@Entity
@Table(name = "ancillary_order")
class AncillaryOrder extends RecordHead {}
