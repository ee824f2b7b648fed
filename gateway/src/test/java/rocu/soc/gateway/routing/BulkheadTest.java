package rocu.soc.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BulkheadTest {

    private final Bulkhead bulkhead = new Bulkhead(1, 1);
    private final Bulkhead.Permit first = bulkhead.request();
    private final Bulkhead.Permit second = bulkhead.request();

    @Test
    void theNextInTheQueueFollows() {
        assertThat(first.granted().succeeded()).isTrue();
        assertThat(second.granted().isComplete()).isFalse();

        first.release();

        assertThat(second.granted().succeeded()).isTrue();
    }

    @Test
    void aFullQueueTurnsAway() {
        assertThat(bulkhead.request().granted().failed()).isTrue();
    }

    @Test
    void whoLeavesTheQueueMakesRoomInIt() {
        second.release();
        Bulkhead.Permit third = bulkhead.request();

        first.release();

        assertThat(third.granted().succeeded()).isTrue();
        assertThat(second.granted().isComplete()).isFalse();
    }

    @Test
    void aPermitIsReleasedOnce() {
        first.release();
        first.release();

        assertThat(bulkhead.request().granted().isComplete()).isFalse();
    }
}
