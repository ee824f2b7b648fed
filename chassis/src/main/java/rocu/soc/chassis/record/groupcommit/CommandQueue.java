package rocu.soc.chassis.record.groupcommit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Commands from being accepted to being answered, first come, first taken; bounded, so that memory is. */
final class CommandQueue<C, A> {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Waiting<C, A>> queue = new ArrayDeque<>();
    private final Set<Waiting<C, A>> unanswered = new HashSet<>();
    private boolean closed;

    CommandQueue(int most) {
        this.most = most;
    }

    /**
     * Lets one in.
     *
     * @throws Problem 503 {@code service-unavailable} if there is no room, or it is closed
     */
    void enter(Waiting<C, A> one) {
        lock.lock();
        try {
            if (closed) {
                throw closing();
            }
            if (unanswered.size() == most) {
                throw Problem.of(
                                ProblemTypes.SERVICE_UNAVAILABLE,
                                "More comes in than can be written now, and this request was not taken. Repeat it.")
                        .retryAfter(RETRY);
            }
            unanswered.add(one);
            queue.add(one);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Those that wait longest, as soon as there is one; none once the room is closed and nobody waits. */
    List<Waiting<C, A>> next(int atMost) {
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            List<Waiting<C, A>> next = new ArrayList<>(Math.min(atMost, queue.size()));
            while (next.size() < atMost && !queue.isEmpty()) {
                next.add(queue.remove());
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    void leave(Waiting<C, A> one) {
        lock.lock();
        try {
            unanswered.remove(one);
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody in any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Those without an answer. */
    List<Waiting<C, A>> left() {
        lock.lock();
        try {
            return List.copyOf(unanswered);
        } finally {
            lock.unlock();
        }
    }

    static Problem closing() {
        return Problem.of(
                        ProblemTypes.SERVICE_UNAVAILABLE,
                        "The service is being stopped. Repeat the request; the same Idempotency-Key keeps it from counting twice.")
                .retryAfter(RETRY);
    }
}
