package rocu.soc.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import rocu.soc.chassis.messaging.peer.LinkRequester;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.record.command.Commands;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.identity.GroupMembership;
import rocu.soc.chassis.web.organisation.Organisation;
import rocu.soc.chassis.web.organisation.Organisations;

/**
 * Rounds over the records whose link to another service's record is {@link LinkStatus#PENDING}. A link settles as soon as that
 * record is known and shows to who named it, and is refused when a day has gone by without: a hidden one takes no less time
 * than none. However many wait, each round comes to all of them.
 */
@ApplicationScoped
public class LinkRounds {

    private static final Logger LOG = Logger.getLogger(LinkRounds.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    Commands commands;

    @Inject
    Organisations organisations;

    @Inject
    GroupMembership membership;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "soc.pending-links.patience", defaultValue = "24H")
    Duration patience;

    @ConfigProperty(name = "soc.pending-links.at-once", defaultValue = "500")
    int atOnce;

    /** A record that waits, and the organisation that it belongs to. */
    public record Waiting(UUID id, String organisation) {}

    /** Some of those that wait. */
    @FunctionalInterface
    public interface Page {

        /** At most so many behind that id, in the order of their ids. */
        List<Waiting> behind(UUID last, int most);
    }

    /**
     * Goes over all that wait; one that fails waits for the next round.
     *
     * @param settle judges one in a transaction of its own; it may wait no more by then
     */
    public void go(Page page, BiConsumer<UUID, Change> settle) {
        List<Waiting> some = page.behind(BEFORE_ALL, atOnce);
        while (!some.isEmpty()) {
            some.forEach(waiting -> attempt(waiting, settle));
            some = page.behind(some.getLast().id(), atOnce);
        }
    }

    /** The account that named the record, as it asks today; empty if its organisation has ended. */
    public Optional<Caller> asking(LinkRequester requester) {
        return organisations
                .current(requester.organisation())
                .map(today -> requester.caller(today, membership.groupsOf(requester.userId())));
    }

    /** Whether a link that a version named at that instant has waited long enough. */
    public boolean isOver(Instant named) {
        return named.plus(patience).isBefore(Instant.now());
    }

    private void attempt(Waiting waiting, BiConsumer<UUID, Change> settle) {
        try {
            Organisation organisation = Objects.requireNonNull(
                    organisations.all().get(waiting.organisation()), "A record belongs to an organisation");
            commands.work(service, organisation, change -> settle.accept(waiting.id(), change));
        } catch (RuntimeException e) {
            LOG.warnf("The link of %s waits for the next time: %s", waiting.id(), e.getClass());
        }
    }
}
