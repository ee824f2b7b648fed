package rocu.soc.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A bulkhead: how many requests one service is given at a time, and the queue of those that wait. The pool of connections has a
 * queue too, but none that a request can leave when its client goes away.
 */
final class Bulkhead {

    private final int atOnce;
    private final int waiting;
    private final Deque<Permit> queue = new ArrayDeque<>();
    private int taken;

    /**
     * No permit is taken yet.
     *
     * @param atOnce requests at a time
     * @param waiting most requests in the queue; the next is turned away
     */
    Bulkhead(int atOnce, int waiting) {
        this.atOnce = atOnce;
        this.waiting = waiting;
    }

    /** A permit, taken or in the queue; fails at once where the queue is full. */
    synchronized Permit request() {
        Permit permit = new Permit();
        if (taken < atOnce) {
            permit.take();
            permit.granted.complete();
        } else if (queue.size() < waiting) {
            queue.add(permit);
        } else {
            permit.released = true;
            permit.granted.fail("The queue is full");
        }
        return permit;
    }

    private synchronized @Nullable Permit next(Permit leaving) {
        if (leaving.released) {
            return null;
        }
        leaving.released = true;
        if (!leaving.held) {
            queue.remove(leaving);
            return null;
        }
        taken--;
        Permit next = queue.poll();
        if (next != null) {
            next.take();
        }
        return next;
    }

    /** Of one request: first perhaps in the queue, then held, then released. */
    final class Permit {

        private final Promise<Void> granted = Promise.promise();
        private boolean held;
        private boolean released;

        /** Succeeds when the request may go to the service, on whatever thread. */
        Future<Void> granted() {
            return granted.future();
        }

        /** Gives the permit to the next in the queue, or leaves the queue. Only the first call counts. */
        void release() {
            Permit next = next(this);
            if (next != null) {
                next.granted.complete();
            }
        }

        private void take() {
            taken++;
            held = true;
        }
    }
}
