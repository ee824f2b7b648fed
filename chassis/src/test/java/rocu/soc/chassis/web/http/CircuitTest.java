package rocu.soc.chassis.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private long now;
    private final Circuit circuit = new Circuit("threats", 3, PAUSE, () -> now);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            circuit.failed();
        }
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void aServiceThatFailsNowAndThenIsTriedEachTime() {
        fail(2);
        circuit.answered();
        fail(2);

        assertThat(circuit.toWait()).isZero();
    }

    @Test
    void failuresInARowOpenTheCircuit() {
        fail(3);
        pass(Duration.ofMillis(400));

        assertThat(circuit.toWait()).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void afterThePauseOneTriesItForAll() {
        fail(3);
        pass(PAUSE);

        assertThat(circuit.toWait()).isZero();
        assertThat(circuit.toWait()).isEqualTo(PAUSE);
    }

    @Test
    void whoTriesItAndGoesAwayIsFollowedByAnother() {
        fail(3);
        pass(PAUSE);
        circuit.toWait();
        pass(PAUSE);

        assertThat(circuit.toWait()).isZero();
    }

    @Test
    void itStaysOpenWhereTheTryFails() {
        fail(3);
        pass(PAUSE);
        circuit.toWait();
        fail(1);

        assertThat(circuit.toWait()).isEqualTo(PAUSE);
    }

    @Test
    void theFirstAnswerLetsAllInAgain() {
        fail(3);
        circuit.answered();

        assertThat(circuit.toWait()).isZero();
        assertThat(circuit.toWait()).isZero();
    }
}
