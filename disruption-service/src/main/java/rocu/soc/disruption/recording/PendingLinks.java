package rocu.soc.disruption.recording;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.command.Commands;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.identity.GroupMembership;
import rocu.soc.chassis.neighbour.LinkAsker;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.reference.Organisation;
import rocu.soc.chassis.reference.Organisations;
import rocu.soc.disruption.threat.KnownThreat;
import rocu.soc.disruption.threat.KnownThreats;

/**
 * Asks every minute again about threats that nobody could say anything of. A link settles as soon as the threat is known and
 * shows to who named it, and is refused when a day has gone by without: a hidden threat takes no less time than none.
 */
@ApplicationScoped
class PendingLinks {

    private static final Logger LOG = Logger.getLogger(PendingLinks.class);
    private static final int AT_ONCE = 500;

    @Inject
    Disruptions disruptions;

    @Inject
    DisruptionVersions versions;

    @Inject
    DisruptionCommands commands;

    @Inject
    Commands transactions;

    @Inject
    KnownThreats threats;

    @Inject
    Organisations organisations;

    @Inject
    GroupMembership membership;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "soc.threat-link.patience", defaultValue = "24H")
    Duration patience;

    @Scheduled(every = "{soc.threat-link.every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void settle() {
        for (UUID waiting : disruptions.withPendingLink(AT_ONCE)) {
            try {
                settle(waiting);
            } catch (RuntimeException e) {
                LOG.warnf("The link of %s waits for the next time: %s", waiting, e.getClass());
            }
        }
    }

    private void settle(UUID waiting) {
        Disruption seen = disruptions.findById(waiting);
        Optional<Organisation> organisation = organisations.current(seen.organisation);
        if (organisation.isEmpty()) {
            return;
        }
        transactions.work(service, organisation.get(), change -> settle(waiting, organisation.get(), change));
    }

    private void settle(UUID waiting, Organisation organisation, Change change) {
        Disruption disruption = disruptions.hold(waiting).orElse(null);
        if (disruption == null || disruption.linkStatus != LinkStatus.PENDING) {
            return;
        }
        UUID threat = Objects.requireNonNull(disruption.threatId);
        LinkAsker asker = LinkAsker.parse(Objects.requireNonNull(disruption.linkAsker));
        Caller caller = asker.caller(organisation, membership.groupsOf(asker.userId()));
        Optional<KnownThreat> shown = threats.hold(threat).filter(known -> threats.shows(known, caller));
        if (shown.isPresent()) {
            commands.settle(disruption, ThreatLink.settled(shown.get()), change);
        } else if (versions.present(disruption).knownFrom.plus(patience).isBefore(Instant.now())) {
            commands.settle(disruption, ThreatLink.refused(threat), change);
        }
    }
}
