package rocu.soc.orders.lifecycle;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import rocu.soc.chassis.messaging.peer.KnownRecord;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.orders.threat.KnownThreats;
import rocu.soc.records.LinkRounds;
import rocu.soc.records.RecordHead;
import rocu.soc.records.RecordStore;
import rocu.soc.records.Stored;
import rocu.soc.records.WaitingLinks;

/** Asks every minute again about the threats of orders that nobody could say anything of. */
@ApplicationScoped
class PendingLinks {

    @Inject
    LinkRounds rounds;

    @Inject
    WaitingLinks waiting;

    @Inject
    Orders orders;

    @Inject
    RecordStore store;

    @Inject
    OrderCommands commands;

    @Inject
    KnownThreats threats;

    @Scheduled(every = "{soc.pending-links.every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void settle() {
        rounds.go(waiting.of(orders), this::settle);
    }

    private void settle(UUID id, Change change) {
        RecordHead head = store.hold(orders, id).orElse(null);
        if (head == null || head.disposed()) {
            return;
        }
        Stored<OrderContent> present = store.present(orders, head);
        ThreatLink link = present.content().link();
        if (link.linkStatus() != LinkStatus.PENDING) {
            return;
        }
        Optional<KnownRecord> shown = threats.named(link.threatId(), link.threatReference())
                .filter(link::isAbout)
                .filter(known -> rounds.asking(link.requester())
                        .filter(caller -> threats.shows(known, caller))
                        .isPresent());
        if (shown.isPresent()) {
            commands.settle(present, ThreatLink.settled(shown.get()), change);
        } else if (rounds.isOver(present.version().knownFrom())) {
            commands.settle(present, link.refused(), change);
        }
    }
}
