package rocu.soc.chassis.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class WarmUpCheckTest {

    @Test
    void aServiceIsReadyWhenEachHasRunAlsoIfOneFails() throws Exception {
        CountDownLatch toBeDone = new CountDownLatch(1);
        WarmUp failing = () -> {
            throw new IllegalStateException("as expected");
        };
        WarmUp slow = () -> await(toBeDone);
        WarmUpCheck check = new WarmUpCheck(List.of(failing, slow));
        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);

        check.begin();

        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
        toBeDone.countDown();
        assertThat(check.end(Duration.ofMinutes(1))).isTrue();
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
