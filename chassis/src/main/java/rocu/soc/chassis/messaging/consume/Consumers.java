package rocu.soc.chassis.messaging.consume;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.messaging.broker.BrokerSettings;

/**
 * Runs the consumers of this service from its start to its end, each in a group {@code {service}-{name}} and a thread of its
 * own, where a broker is named and {@code soc.consumers.enabled} holds.
 */
@ApplicationScoped
public class Consumers {

    private final List<RecordConsumer> declared;
    private final Processing processing;
    private final BrokerSettings broker;
    private final String service;
    private final boolean enabled;
    private final Map<String, ConsumerThread> running = new ConcurrentHashMap<>();

    Consumers(
            @All List<RecordConsumer> declared,
            Processing processing,
            BrokerSettings broker,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "soc.consumers.enabled", defaultValue = "true") boolean enabled) {
        this.declared = declared;
        this.processing = processing;
        this.broker = broker;
        this.service = service;
        this.enabled = enabled;
    }

    /** Starts one that is no bean. */
    public void start(RecordConsumer consumer) {
        ConsumerThread thread = new ConsumerThread(consumer, service + "-" + consumer.name(), broker, processing);
        if (running.putIfAbsent(consumer.name(), thread) != null) {
            throw new IllegalStateException("Two consumers are named " + consumer.name());
        }
        thread.start();
    }

    /** Ends one within seconds; it goes on from where it stood when it is started again. */
    public void stop(String name) {
        ConsumerThread thread = running.remove(name);
        if (thread != null) {
            thread.askToStop();
            thread.awaitEnd();
        }
    }

    /** Health of each one that runs. */
    public List<ConsumerState> states() {
        return running.values().stream().map(ConsumerThread::state).toList();
    }

    Optional<RecordConsumer> named(String name) {
        ConsumerThread thread = running.get(name);
        return thread != null
                ? Optional.of(thread.consumer())
                : declared.stream()
                        .filter(consumer -> consumer.name().equals(name))
                        .findFirst();
    }

    void start(@Observes StartupEvent started) {
        if (enabled && broker.present()) {
            declared.forEach(this::start);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        running.values().forEach(ConsumerThread::askToStop);
        running.values().forEach(ConsumerThread::awaitEnd);
    }
}
