package rocu.soc.disruption.recording;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.disruption.threat.KnownThreat;
import rocu.soc.disruption.threat.KnownThreats;
import rocu.soc.records.LinkRounds;
import rocu.soc.records.RecordHead;
import rocu.soc.records.RecordStore;
import rocu.soc.records.Stored;
import rocu.soc.records.WaitingLinks;

/** Asks every minute again about the threats of disruptions that nobody could say anything of. */
@ApplicationScoped
class PendingLinks {

    @Inject
    LinkRounds rounds;

    @Inject
    WaitingLinks waiting;

    @Inject
    Disruptions disruptions;

    @Inject
    RecordStore store;

    @Inject
    DisruptionCommands commands;

    @Inject
    KnownThreats threats;

    @Scheduled(every = "{soc.pending-links.every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void settle() {
        rounds.go(waiting.of(disruptions), this::settle);
    }

    private void settle(UUID id, Change change) {
        RecordHead head = store.hold(disruptions, id).orElse(null);
        if (head == null || head.disposed()) {
            return;
        }
        Stored<DisruptionContent> present = store.present(disruptions, head);
        ThreatLink link = present.content().link();
        if (link.linkStatus() != LinkStatus.PENDING) {
            return;
        }
        UUID threat = Objects.requireNonNull(link.threatId());
        Optional<KnownThreat> shown = threats.hold(threat)
                .filter(known -> !known.record().gone())
                .filter(known -> rounds.asking(link.requester())
                        .filter(caller -> threats.shows(known, caller))
                        .isPresent());
        if (shown.isPresent()) {
            commands.settle(present, new Linked(ThreatLink.settled(shown.get()), shown.get()), change);
        } else if (rounds.isOver(present.version().knownFrom())) {
            commands.settle(present, new Linked(ThreatLink.refused(threat), null), change);
        }
    }
}
