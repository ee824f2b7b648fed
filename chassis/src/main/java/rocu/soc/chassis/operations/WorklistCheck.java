package rocu.soc.chassis.operations;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import rocu.soc.chassis.operations.OperatingState.Sample;

/**
 * Whether something waits for a person: messages that no consumer could process, or that the broker refused. The service
 * goes on without them, so that this says nothing of whether it is ready.
 */
@Wellness
@Singleton
class WorklistCheck implements HealthCheck {

    private final OperatingMetrics metrics;

    WorklistCheck(OperatingMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public HealthCheckResponse call() {
        Sample last = metrics.last();
        return HealthCheckResponse.named("nothing waits for a person")
                .status(last.deadLetters() == 0 && last.outboxQuarantined() == 0)
                .withData("deadLetters", String.valueOf(last.deadLetters()))
                .withData("outboxQuarantined", String.valueOf(last.outboxQuarantined()))
                .build();
    }
}
