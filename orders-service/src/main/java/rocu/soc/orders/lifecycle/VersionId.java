package rocu.soc.orders.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The name of one version of one order. */
@Embeddable
record VersionId(@Column(name = "order_id") UUID orderId, int version) {}
