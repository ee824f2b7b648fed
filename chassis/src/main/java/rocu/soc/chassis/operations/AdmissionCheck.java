package rocu.soc.chassis.operations;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import rocu.soc.chassis.messaging.broker.BrokerSettings;

/**
 * Whether the broker takes the account of this service and gives it its rights. The service goes on without, as it does while
 * the broker is away, so that this says nothing of whether it is ready.
 */
@Wellness
@Singleton
class AdmissionCheck implements HealthCheck {

    private final BrokerSettings broker;

    AdmissionCheck(BrokerSettings broker) {
        this.broker = broker;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, String> refusals = broker.admission().refusals();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("Kafka takes this service").status(refusals.isEmpty());
        refusals.forEach(response::withData);
        return response.build();
    }
}
