package rocu.soc.orders.lifecycle;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.neighbour.KnownRecord;
import rocu.soc.chassis.neighbour.LinkAsker;
import rocu.soc.chassis.neighbour.LinkRounds;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.orders.threat.KnownThreats;

/** Asks every minute again about the threats of orders that nobody could say anything of. */
@ApplicationScoped
class PendingLinks {

    @Inject
    LinkRounds rounds;

    @Inject
    AncillaryOrders orders;

    @Inject
    OrderVersions versions;

    @Inject
    OrderCommands commands;

    @Inject
    KnownThreats threats;

    @Scheduled(every = "{soc.pending-links.every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void settle() {
        rounds.go(orders::withPendingLink, this::settle);
    }

    private void settle(UUID waiting, Change change) {
        AncillaryOrder order = orders.hold(waiting).orElse(null);
        if (order == null || order.disposed || order.linkStatus != LinkStatus.PENDING) {
            return;
        }
        OrderVersion present = versions.present(order);
        ThreatLink link = present.link();
        LinkAsker asker = Objects.requireNonNull(link.asker());
        Optional<KnownRecord> shown = known(link)
                .filter(known -> rounds.asking(asker)
                        .filter(caller -> threats.shows(known, caller))
                        .isPresent());
        if (shown.isPresent()) {
            commands.settle(order, present, ThreatLink.settled(shown.get()), change);
        } else if (rounds.isOver(present.knownFrom)) {
            commands.settle(order, present, link.refused(), change);
        }
    }

    private Optional<KnownRecord> known(ThreatLink link) {
        UUID id = link.threat();
        Optional<KnownRecord> found =
                id == null ? Optional.ofNullable(link.reference()).flatMap(threats::named) : threats.find(id);
        return found.filter(link::isAbout);
    }
}
