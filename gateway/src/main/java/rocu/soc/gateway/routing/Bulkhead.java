package rocu.soc.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * How many requests one service is given at a time, and the line of those that wait for their turn. The pool of
 * connections has a line too, but none that a request can leave when its client goes away.
 */
final class Places {

    private final int atOnce;
    private final int waiting;
    private final Deque<Place> line = new ArrayDeque<>();
    private int taken;

    /**
     * None is taken yet.
     *
     * @param atOnce requests at a time
     * @param waiting most requests that wait; the next is turned away
     */
    Places(int atOnce, int waiting) {
        this.atOnce = atOnce;
        this.waiting = waiting;
    }

    /** A place, or one in the line; fails at once where the line is full. */
    synchronized Place ask() {
        Place place = new Place();
        if (taken < atOnce) {
            place.take();
            place.turn.complete();
        } else if (line.size() < waiting) {
            line.add(place);
        } else {
            place.left = true;
            place.turn.fail("The line of those who wait is full");
        }
        return place;
    }

    private synchronized @Nullable Place next(Place leaving) {
        if (leaving.left) {
            return null;
        }
        leaving.left = true;
        if (!leaving.held) {
            line.remove(leaving);
            return null;
        }
        taken--;
        Place next = line.poll();
        if (next != null) {
            next.take();
        }
        return next;
    }

    /** Of one request: first perhaps in the line, then at the service, then left. */
    final class Place {

        private final Promise<Void> turn = Promise.promise();
        private boolean held;
        private boolean left;

        /** Succeeds when it is this request's turn, on whatever thread. */
        Future<Void> turn() {
            return turn.future();
        }

        /** Gives the place to the next in the line, or leaves the line. Only the first call counts. */
        void leave() {
            Place next = next(this);
            if (next != null) {
                next.turn.complete();
            }
        }

        private void take() {
            taken++;
            held = true;
        }
    }
}
