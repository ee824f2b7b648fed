package rocu.soc.chassis.command;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.groupcommit.GroupCommit;
import rocu.soc.chassis.groupcommit.GroupSize;

/** Opens groups of commands, and lets none end before all that it accepted is answered. */
@ApplicationScoped
public class CommandGroups {

    @Inject
    Commands commands;

    @Inject
    GroupTransactions transactions;

    @ConfigProperty(name = "soc.group-commit.unanswered-at-most", defaultValue = "1024")
    int unanswered;

    @ConfigProperty(name = "soc.group-commit.together-at-most", defaultValue = "64")
    int together;

    @ConfigProperty(name = "soc.group-commit.writers", defaultValue = "2")
    int writers;

    @ConfigProperty(name = "soc.group-commit.alone-at-most", defaultValue = "8")
    int alone;

    private final List<GroupCommit<?, ?>> open = new CopyOnWriteArrayList<>();

    /**
     * A group of commands with that effect.
     *
     * @param name of the threads that write
     */
    public <C> CommandGroup<C> open(String name, SharedEffect<C> effect) {
        GroupCommit<GroupedCommand<C>, Response> writer = new GroupCommit<>(
                name,
                new GroupSize(unanswered, together, writers, alone),
                new GroupedWork<>(commands, transactions, effect));
        open.add(writer);
        return new CommandGroup<>(commands, writer);
    }

    void close(@Observes ShutdownEvent stopped) {
        open.forEach(GroupCommit::close);
    }
}
