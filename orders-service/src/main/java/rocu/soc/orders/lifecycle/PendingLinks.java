package rocu.soc.orders.lifecycle;

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
import rocu.soc.chassis.identity.GroupMembership;
import rocu.soc.chassis.neighbour.KnownRecord;
import rocu.soc.chassis.neighbour.LinkAsker;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.reference.Organisation;
import rocu.soc.chassis.reference.Organisations;
import rocu.soc.orders.threat.KnownThreats;

/**
 * Asks every minute again about threats that nobody could say anything of. A link settles as soon as the threat is known and
 * shows to who named it, and is refused when a day has gone by without: a hidden threat takes no less time than none.
 */
@ApplicationScoped
class PendingLinks {

    private static final Logger LOG = Logger.getLogger(PendingLinks.class);
    private static final int AT_ONCE = 500;

    @Inject
    AncillaryOrders orders;

    @Inject
    OrderVersions versions;

    @Inject
    OrderCommands commands;

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
        for (AncillaryOrder waiting : orders.withPendingLink(AT_ONCE)) {
            try {
                settle(waiting);
            } catch (RuntimeException e) {
                LOG.warnf("The link of %s waits for the next time: %s", waiting.id, e.getClass());
            }
        }
    }

    private void settle(AncillaryOrder waiting) {
        Organisation organisation = Objects.requireNonNull(
                organisations.all().get(waiting.organisation), "An order belongs to an organisation");
        transactions.work(service, organisation, change -> settle(waiting.id(), change));
    }

    private void settle(UUID waiting, Change change) {
        AncillaryOrder order = orders.hold(waiting).orElse(null);
        if (order == null || order.linkStatus != LinkStatus.PENDING) {
            return;
        }
        OrderVersion present = versions.present(order);
        ThreatLink link = present.link();
        Optional<KnownRecord> threat = known(link).filter(known -> shows(known, link));
        if (threat.isPresent()) {
            commands.settle(order, present, ThreatLink.settled(threat.get()), change);
        } else if (present.knownFrom.plus(patience).isBefore(Instant.now())) {
            commands.settle(order, present, link.refused(), change);
        }
    }

    private Optional<KnownRecord> known(ThreatLink link) {
        UUID id = link.threat();
        Optional<KnownRecord> found =
                id == null ? Optional.ofNullable(link.reference()).flatMap(threats::named) : threats.find(id);
        return found.filter(link::isAbout);
    }

    private boolean shows(KnownRecord threat, ThreatLink link) {
        LinkAsker asker = Objects.requireNonNull(link.asker());
        return organisations
                .current(asker.organisation())
                .map(today -> asker.caller(today, membership.groupsOf(asker.userId())))
                .filter(caller -> threats.shows(threat, caller))
                .isPresent();
    }
}
