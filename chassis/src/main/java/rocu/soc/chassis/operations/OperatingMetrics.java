package rocu.soc.chassis.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import rocu.soc.chassis.messaging.broker.BrokerSettings;
import rocu.soc.chassis.messaging.consume.ConsumerState;
import rocu.soc.chassis.messaging.consume.Consumers;
import rocu.soc.chassis.operations.OperatingState.Sample;

/**
 * The gauges of a service, under the names that the runbook uses; sampled every five seconds, never by the scrape itself.
 * A database that does not answer makes its gauges not a number.
 */
@Singleton
class OperatingMetrics {

    private static final Logger LOG = Logger.getLogger(OperatingMetrics.class);

    private final MeterRegistry registry;
    private final OperatingState state;
    private final Consumers consumers;
    private final BrokerSettings broker;
    private final MultiGauge lag;
    private final MultiGauge idle;
    private final MultiGauge blocked;
    private final List<Gauge> gauges = new ArrayList<>();
    private volatile Sample last = Sample.NONE;

    OperatingMetrics(MeterRegistry registry, OperatingState state, Consumers consumers, BrokerSettings broker) {
        this.registry = registry;
        this.state = state;
        this.consumers = consumers;
        this.broker = broker;
        this.lag = ofConsumers("soc.consumer.lag.records", "Records of the topic that it has not come to");
        this.idle = ofConsumers("soc.consumer.idle.seconds", "Seconds since it last worked in a record");
        this.blocked = ofConsumers("soc.consumer.blocked", "1 while it tries the same record again and again");
    }

    void register(@Observes StartupEvent started) {
        gauge("soc.outbox.age.seconds", "Age of the oldest row that waits for the relay", Sample::outboxAge);
        gauge("soc.outbox.waiting.rows", "Rows that wait for the relay, counted up to 100000", Sample::outboxRows);
        gauge("soc.outbox.quarantined", "Aggregates of which the broker refused a record", Sample::outboxQuarantined);
        gauge(
                "soc.dead.letters.open",
                "Records that no consumer could process and nobody settled",
                Sample::deadLetters);
        gauge("soc.audit.unchained.seconds", "Age of the oldest entry that is not chained", Sample::unchainedAge);
        gauge(
                "soc.safe.instant.behind.seconds",
                "How far the instant before which nothing changes any more is in the past",
                Sample::safeInstantBehind);
        gauge(
                "soc.clock.behind.seconds",
                "How far the database's clock stands before what was answered for: nobody can write for so long",
                Sample::clockBehind);
        gauges.add(Gauge.builder(
                        "soc.broker.refused.parts",
                        broker,
                        settings -> settings.admission().refusals().size())
                .description("Consumers, relay and checkpoints that Kafka refuses, for their account or its rights")
                .register(registry));
    }

    /** The registry outlives a service that is started again in the same process, as tests do. */
    void remove(@Observes ShutdownEvent stopped) {
        gauges.forEach(registry::remove);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void sample() {
        List<ConsumerState> states = consumers.states();
        rows(lag, states, ConsumerState::lag);
        rows(idle, states, ConsumerState::idleSeconds);
        rows(blocked, states, one -> one.blocked() ? 1 : 0);
        try {
            last = state.sample();
            if (last.clockBehind() > 0) {
                LOG.errorf(
                        "The clock of the database stands %.1f s before what was answered for: nobody can write for so long.",
                        last.clockBehind());
            }
        } catch (SQLException failure) {
            last = Sample.NONE;
            LOG.debugf("The database could not be read: %s", failure.getSQLState());
        }
    }

    /** What was seen last; not a number where nothing was. */
    Sample last() {
        return last;
    }

    private void gauge(String name, String meaning, ToDoubleFunction<Sample> value) {
        gauges.add(Gauge.builder(name, this, metrics -> value.applyAsDouble(metrics.last))
                .description(meaning)
                .register(registry));
    }

    private MultiGauge ofConsumers(String name, String meaning) {
        return MultiGauge.builder(name).description(meaning).register(registry);
    }

    private static void rows(MultiGauge gauge, List<ConsumerState> states, ToDoubleFunction<ConsumerState> value) {
        gauge.register(
                states.stream()
                        .map(state -> MultiGauge.Row.of(
                                Tags.of("consumer", state.consumer(), "topic", state.topic()),
                                value.applyAsDouble(state)))
                        .toList(),
                true);
    }
}
