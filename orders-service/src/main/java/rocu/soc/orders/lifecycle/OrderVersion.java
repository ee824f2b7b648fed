package rocu.soc.orders.lifecycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import rocu.soc.records.RecordVersion;

/** One version of an ancillary order; what it says is an {@link OrderContent}. */
@Entity
@Table(name = "order_version")
class OrderVersion extends RecordVersion {}
