package rocu.soc.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rocu.soc.gateway.admission.Client;

/**
 * A bulkhead: how many requests one service is given at a time, and the queue of those that wait. One client has a part of both, and
 * clients that wait take turns. The pool of connections has a queue too, but none that a request can leave when its client goes away.
 */
final class Bulkhead {

    private final int atOnce;
    private final int waiting;
    private final Share share;
    private final FairQueue<Permit> queue = new FairQueue<>();
    private final Map<Client, Integer> held = new HashMap<>();
    private int taken;

    /**
     * No permit is taken yet.
     *
     * @param atOnce requests at a time
     * @param waiting most requests in the queue; the next is turned away
     * @param share of both that one client may have
     */
    Bulkhead(int atOnce, int waiting, Share share) {
        this.atOnce = atOnce;
        this.waiting = waiting;
        this.share = share;
    }

    /** A permit, taken or in the queue; fails at once where the queue, or the client's part of it, is full. */
    synchronized Permit request(Client client) {
        Permit permit = new Permit(client);
        if (taken < atOnce && mayTake(client)) {
            permit.take();
            permit.granted.complete();
        } else if (queue.size() < waiting && queue.sizeOf(client) < share.of(waiting)) {
            queue.add(client, permit);
        } else {
            permit.released = true;
            permit.granted.fail("The queue is full");
        }
        return permit;
    }

    private boolean mayTake(Client client) {
        return held.getOrDefault(client, 0) < share.of(atOnce);
    }

    private synchronized @Nullable Permit next(Permit leaving) {
        if (leaving.released) {
            return null;
        }
        leaving.released = true;
        if (!leaving.held) {
            queue.remove(leaving.client, leaving);
            return null;
        }
        leaving.giveBack();
        Permit next = queue.poll(this::mayTake);
        if (next != null) {
            next.take();
        }
        return next;
    }

    /** Of one request: first perhaps in the queue, then held, then released. */
    final class Permit {

        private final Client client;
        private final Promise<Void> granted = Promise.promise();
        private boolean held;
        private boolean released;

        private Permit(Client client) {
            this.client = client;
        }

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
            Bulkhead.this.held.merge(client, 1, Integer::sum);
            held = true;
        }

        private void giveBack() {
            taken--;
            Bulkhead.this.held.computeIfPresent(client, (one, number) -> number == 1 ? null : number - 1);
        }
    }
}
