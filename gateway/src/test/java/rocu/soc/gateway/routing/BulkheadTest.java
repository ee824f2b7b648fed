package rocu.soc.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(1, 1);
    private final Places.Place first = places.ask();
    private final Places.Place second = places.ask();

    @Test
    void theNextInTheLineFollowsWhoLeaves() {
        assertThat(first.turn().succeeded()).isTrue();
        assertThat(second.turn().isComplete()).isFalse();

        first.leave();

        assertThat(second.turn().succeeded()).isTrue();
    }

    @Test
    void aFullLineTurnsAway() {
        assertThat(places.ask().turn().failed()).isTrue();
    }

    @Test
    void whoLeavesTheLineMakesRoomInIt() {
        second.leave();
        Places.Place third = places.ask();

        first.leave();

        assertThat(third.turn().succeeded()).isTrue();
        assertThat(second.turn().isComplete()).isFalse();
    }

    @Test
    void aPlaceIsLeftOnce() {
        first.leave();
        first.leave();

        assertThat(places.ask().turn().isComplete()).isFalse();
    }
}
