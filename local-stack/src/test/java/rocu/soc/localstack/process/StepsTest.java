package rocu.soc.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.process.Steps.Step;

class StepsTest {
    @Test
    void aStepWaitsForThoseItNames() {
        List<String> order = new CopyOnWriteArrayList<>();
        try (Steps steps = new Steps()) {
            Step database = steps.add(() -> order.add("database"));
            Step migrations = steps.add(() -> order.add("migrations"), database);
            steps.add(() -> order.add("service"), migrations);
            steps.await();
        }

        assertThat(order).containsExactly("database", "migrations", "service");
    }

    @Test
    void theFirstFailureDoesNotWaitForTheRest() {
        CountDownLatch never = new CountDownLatch(1);
        try (Steps steps = new Steps()) {
            steps.add(() -> awaitQuietly(never));
            steps.add(() -> {
                throw new LauncherFailure("no disk");
            });

            assertThatThrownBy(steps::await).isInstanceOf(LauncherFailure.class).hasMessage("no disk");
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
