package rocu.soc.orders.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the versions of orders are kept. */
@ApplicationScoped
class OrderVersions implements PanacheRepositoryBase<OrderVersion, VersionId> {

    /** The version at which the order stands. */
    OrderVersion present(AncillaryOrder order) {
        return findByIdOptional(new VersionId(order.id(), order.version))
                .orElseThrow(() -> new IllegalStateException("A head without its version: " + order.id));
    }

    /** What this system held for true at that instant; empty if it did not know of the order then. */
    Optional<OrderVersion> asKnown(UUID order, Instant at) {
        return find("id.orderId = ?1 and knownFrom <= ?2 and knownTo > ?2", order, at)
                .firstResultOptional();
    }

    /** Those versions with their parts, in one read. */
    Map<VersionId, OrderVersion> all(Collection<VersionId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("select v from OrderVersion v left join fetch v.subjectIdentifiers where v.id in ?1", ids)
                        .stream()
                        .collect(Collectors.toMap(version -> version.id, Function.identity(), (one, same) -> one));
    }

    /** All versions of those orders with their parts, those of one in their order. */
    List<OrderVersion> ofAll(Collection<UUID> orders) {
        return orders.isEmpty()
                ? List.of()
                : list(
                        "select v from OrderVersion v left join fetch v.subjectIdentifiers where v.id.orderId in ?1"
                                + " order by v.id.orderId, v.id.version",
                        orders);
    }

    /** The versions behind that number, the first one first; of those known at an instant if one is given. */
    List<OrderVersion> behind(UUID order, int version, Optional<Instant> known, int most) {
        PanacheQuery<OrderVersion> found = known.map(at -> find(
                        "id.orderId = ?1 and id.version > ?2 and knownFrom <= ?3 order by id.version",
                        order,
                        version,
                        at))
                .orElseGet(() -> find("id.orderId = ?1 and id.version > ?2 order by id.version", order, version));
        return found.range(0, most - 1).list();
    }
}
