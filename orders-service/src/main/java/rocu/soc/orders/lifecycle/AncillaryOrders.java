package rocu.soc.orders.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rocu.soc.chassis.neighbour.LinkRounds;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.record.Source;

/** Where orders are kept. */
@ApplicationScoped
class AncillaryOrders implements PanacheRepositoryBase<AncillaryOrder, UUID> {

    /** The order, held by this transaction until it ends. */
    Optional<AncillaryOrder> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The order that the organisation knows by that reference of its own system. */
    Optional<AncillaryOrder> bySource(String organisation, Source source) {
        return find(
                        "organisation = ?1 and sourceSystem = ?2 and sourceReference = ?3",
                        organisation,
                        source.system(),
                        source.reference())
                .firstResultOptional();
    }

    /** At most so many of those whose link waits, behind that id, in the order of their ids. */
    List<LinkRounds.Waiting> withPendingLink(UUID behind, int most) {
        return find("linkStatus = ?1 and not disposed and id > ?2 order by id", LinkStatus.PENDING, behind)
                .range(0, most - 1)
                .<AncillaryOrder>list()
                .stream()
                .map(waiting -> new LinkRounds.Waiting(waiting.id(), waiting.organisation))
                .toList();
    }

    /** Those that their organisations know by any of these references, and perhaps others; held, in the order of their ids. */
    List<AncillaryOrder> holdBySources(Set<String> organisations, Set<String> systems, Set<String> references) {
        return find(
                        "organisation in ?1 and sourceSystem in ?2 and sourceReference in ?3 order by id",
                        organisations,
                        systems,
                        references)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
