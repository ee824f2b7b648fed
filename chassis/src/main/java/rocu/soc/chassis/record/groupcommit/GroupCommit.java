package rocu.soc.chassis.record.groupcommit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Lets commands that wait at the same time share a transaction: a writer takes what waits, without waiting for more, and
 * commits it at once, so that the price of a commit is divided by the load. A command that could harm the others, or that
 * they could harm, runs alone. Every accepted command is answered: after its commit, or with why not.
 */
public final class GroupCommit<C, A> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Work<C, A> work;
    private final GroupSize size;
    private final CommandQueue<C, A> queue;
    private final Claims claims = new Claims();
    private final ExecutorService writers;
    private final ExecutorService alone;

    /**
     * Starts its writers.
     *
     * @param name of its threads
     */
    public GroupCommit(String name, GroupSize size, Work<C, A> work) {
        this.work = work;
        this.size = size;
        this.queue = new CommandQueue<>(size.unanswered());
        this.writers = threads(name + "-together-", size.writers());
        this.alone = threads(name + "-alone-", size.alone());
        for (int i = 0; i < size.writers(); i++) {
            writers.execute(this::write);
        }
    }

    /**
     * Accepts a command; its answer is there once its effect is durable. What the caller does with the answer, also giving
     * it up, changes nothing.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 503 {@code service-unavailable} if too many wait; the command was not taken
     */
    public CompletableFuture<A> submit(C command) {
        Waiting<C, A> waiting = new Waiting<>(command, work.claims(command));
        queue.enter(waiting);
        return waiting.answer();
    }

    /** Takes no more, answers all that were accepted, and ends; what is still not written then is answered 503. */
    @Override
    public void close() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        queue.close();
        writers.shutdown();
        boolean ended = ended(writers, end);
        alone.shutdown();
        ended &= ended(alone, end);
        List<Waiting<C, A>> left = queue.left();
        if (!ended || !left.isEmpty()) {
            LOG.warnf("%d commands were not written before the end", left.size());
            left.forEach(one -> fail(one, CommandQueue.closing()));
        }
    }

    private void write() {
        List<Waiting<C, A>> next = queue.next(size.together());
        while (!next.isEmpty()) {
            List<Waiting<C, A>> group = new ArrayList<>(next.size());
            for (Waiting<C, A> one : next) {
                if (claims.take(one.claims())) {
                    group.add(one);
                } else {
                    runAlone(one);
                }
            }
            if (!group.isEmpty()) {
                settle(group);
            }
            next = queue.next(size.together());
        }
    }

    private void settle(List<Waiting<C, A>> group) {
        List<Outcome<A>> outcomes;
        try {
            outcomes = work.together(group.stream().map(Waiting::command).toList());
        } catch (RuntimeException | Error e) {
            LOG.infof("%d commands are run alone, since together they failed: %s", group.size(), e);
            group.forEach(this::runAlone);
            return;
        }
        for (int i = 0; i < group.size(); i++) {
            Waiting<C, A> one = group.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Done<A>(A answer) -> answer(one, answer);
                case Outcome.Refused<A>(RuntimeException why) -> fail(one, why);
                case Outcome.Alone<A>() -> runAlone(one);
            }
        }
    }

    private void runAlone(Waiting<C, A> one) {
        try {
            alone.execute(() -> {
                try {
                    answer(one, work.alone(one.command()));
                } catch (RuntimeException | Error e) {
                    fail(one, e);
                }
            });
        } catch (RejectedExecutionException e) {
            fail(one, CommandQueue.closing());
        }
    }

    private void answer(Waiting<C, A> one, A answer) {
        letGo(one);
        one.answer().complete(answer);
    }

    private void fail(Waiting<C, A> one, Throwable why) {
        letGo(one);
        one.answer().completeExceptionally(why);
    }

    private void letGo(Waiting<C, A> one) {
        claims.giveBack(one.claims());
        queue.leave(one);
    }

    private static boolean ended(ExecutorService threads, long end) {
        try {
            return threads.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ExecutorService threads(String name, int count) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name(name, 1).factory());
    }
}
