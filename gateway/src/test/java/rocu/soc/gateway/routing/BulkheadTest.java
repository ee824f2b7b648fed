package rocu.soc.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rocu.soc.gateway.admission.Client;

class BulkheadTest {

    private static final Client CHESHIRE = new Client("cheshire", "force-system", null);
    private static final Client CUMBRIA = new Client("cumbria", "force-system", null);

    private final Bulkhead bulkhead = new Bulkhead(1, 1, new Share(1));
    private final Bulkhead.Permit first = bulkhead.request(CHESHIRE);
    private final Bulkhead.Permit second = bulkhead.request(CHESHIRE);

    private static boolean granted(Bulkhead.Permit permit) {
        return permit.granted().succeeded();
    }

    @Test
    void theNextInTheQueueFollows() {
        assertThat(granted(first)).isTrue();
        assertThat(second.granted().isComplete()).isFalse();

        first.release();

        assertThat(granted(second)).isTrue();
    }

    @Test
    void aFullQueueTurnsAway() {
        assertThat(bulkhead.request(CHESHIRE).granted().failed()).isTrue();
    }

    @Test
    void whoLeavesTheQueueMakesRoomInIt() {
        second.release();
        Bulkhead.Permit third = bulkhead.request(CHESHIRE);

        first.release();

        assertThat(granted(third)).isTrue();
        assertThat(second.granted().isComplete()).isFalse();
    }

    @Test
    void aPermitIsReleasedOnce() {
        first.release();
        first.release();

        assertThat(bulkhead.request(CHESHIRE).granted().isComplete()).isFalse();
    }

    @Test
    void oneClientLeavesPlacesToTheOthers() {
        Bulkhead shared = new Bulkhead(4, 4, new Share(0.5));
        Bulkhead.Permit mine = shared.request(CHESHIRE);
        shared.request(CHESHIRE);

        Bulkhead.Permit third = shared.request(CHESHIRE);
        assertThat(third.granted().isComplete()).isFalse();
        assertThat(granted(shared.request(CUMBRIA))).isTrue();

        mine.release();
        assertThat(granted(third)).isTrue();
    }

    @Test
    void oneClientLeavesPlacesInTheQueueToTheOthers() {
        Bulkhead shared = new Bulkhead(1, 2, new Share(0.5));
        shared.request(CHESHIRE);
        shared.request(CHESHIRE);

        assertThat(shared.request(CHESHIRE).granted().failed()).isTrue();
        assertThat(shared.request(CUMBRIA).granted().isComplete()).isFalse();
    }

    @Test
    void clientsThatWaitTakeTurns() {
        Bulkhead shared = new Bulkhead(1, 4, new Share(1));
        Bulkhead.Permit busy = shared.request(CHESHIRE);
        Bulkhead.Permit cheshire = shared.request(CHESHIRE);
        Bulkhead.Permit cheshireAgain = shared.request(CHESHIRE);
        Bulkhead.Permit cumbria = shared.request(CUMBRIA);

        busy.release();
        assertThat(granted(cheshire)).isTrue();
        cheshire.release();
        assertThat(granted(cumbria)).isTrue();
        assertThat(granted(cheshireAgain)).isFalse();
        cumbria.release();
        assertThat(granted(cheshireAgain)).isTrue();
    }
}
