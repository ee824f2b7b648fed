package rocu.soc.chassis.messaging.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.broker.BrokerSettings;
import rocu.soc.chassis.web.trace.Traces;

/** Starts the relay with the service and ends it with it, where a broker is named and {@code soc.relay.enabled} holds. */
@Singleton
class RelayLifecycle {

    private final @Nullable Relay relay;

    RelayLifecycle(
            DirectDatabase database,
            BrokerSettings broker,
            RelaySignal signal,
            Traces traces,
            @ConfigProperty(name = "soc.relay.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "soc.relay.longest-under-way", defaultValue = "30S") Duration longestUnderWay) {
        relay = enabled && broker.present() ? new Relay(database, broker, signal, traces, longestUnderWay) : null;
    }

    void start(@Observes StartupEvent started) {
        if (relay != null) {
            relay.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (relay != null) {
            relay.stop();
        }
    }
}
