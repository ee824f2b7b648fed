package rocu.soc.disruption.recording;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.neighbour.LinkAsker;
import rocu.soc.chassis.neighbour.LinkRounds;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.disruption.threat.KnownThreat;
import rocu.soc.disruption.threat.KnownThreats;

/** Asks every minute again about the threats of disruptions that nobody could say anything of. */
@ApplicationScoped
class PendingLinks {

    @Inject
    LinkRounds rounds;

    @Inject
    Disruptions disruptions;

    @Inject
    DisruptionVersions versions;

    @Inject
    DisruptionCommands commands;

    @Inject
    KnownThreats threats;

    @Scheduled(every = "{soc.pending-links.every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void settle() {
        rounds.go(disruptions::withPendingLink, this::settle);
    }

    private void settle(UUID waiting, Change change) {
        Disruption disruption = disruptions.hold(waiting).orElse(null);
        if (disruption == null || disruption.disposed || disruption.linkStatus != LinkStatus.PENDING) {
            return;
        }
        UUID threat = Objects.requireNonNull(disruption.threatId);
        LinkAsker asker = LinkAsker.parse(Objects.requireNonNull(disruption.linkAsker));
        Optional<KnownThreat> shown = threats.hold(threat)
                .filter(known -> !known.record().gone())
                .filter(known -> rounds.asking(asker)
                        .filter(caller -> threats.shows(known, caller))
                        .isPresent());
        if (shown.isPresent()) {
            commands.settle(disruption, ThreatLink.settled(shown.get()), change);
        } else if (rounds.isOver(versions.present(disruption).knownFrom)) {
            commands.settle(disruption, ThreatLink.refused(threat), change);
        }
    }
}
