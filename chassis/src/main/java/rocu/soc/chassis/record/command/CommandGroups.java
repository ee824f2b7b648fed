package rocu.soc.chassis.record.command;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.record.groupcommit.GroupCommit;
import rocu.soc.chassis.record.groupcommit.GroupSize;

/** Opens groups of commands, and lets none end before all that it accepted is answered. */
@ApplicationScoped
public class CommandGroups {

    @Inject
    Commands commands;

    @Inject
    GroupTransactions transactions;

    @ConfigProperty(name = "soc.group-commit.enabled", defaultValue = "true")
    boolean enabled;

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
     * A group of commands with that effect; where group commit is switched off, each of them has a transaction of its own.
     *
     * @param name of the threads that write
     */
    public <C> CommandGroup<C> open(String name, SharedEffect<C> effect) {
        GroupedWork<C> work = new GroupedWork<>(commands, transactions, effect);
        if (!enabled) {
            return new CommandGroup<>(commands, effect, one -> CompletableFuture.completedFuture(work.alone(one)));
        }
        GroupCommit<GroupedCommand<C>, Response> writer =
                new GroupCommit<>(name, new GroupSize(unanswered, together, writers, alone), work);
        open.add(writer);
        return new CommandGroup<>(commands, effect, writer::submit);
    }

    void close(@Observes ShutdownEvent stopped) {
        open.forEach(GroupCommit::close);
    }
}
