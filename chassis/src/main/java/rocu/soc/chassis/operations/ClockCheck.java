package rocu.soc.chassis.operations;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the database's clock has passed what was answered for. While it has not, no transaction can write, nor a read be logged:
 * the clock was set back, or had run ahead, and somebody sets it right (docs/operating.md).
 */
@Wellness
@Singleton
class ClockCheck implements HealthCheck {

    private final OperatingMetrics metrics;

    ClockCheck(OperatingMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public HealthCheckResponse call() {
        double behind = metrics.last().clockBehind();
        return HealthCheckResponse.named("the clock has passed what was answered for")
                .status(!(behind > 0))
                .withData("clockBehindSeconds", String.valueOf(behind))
                .build();
    }
}
