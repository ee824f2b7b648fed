package rocu.soc.sample;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import rocu.soc.localstack.testing.TestServers;
import rocu.soc.sample.stop.InternalStop;

/**
 * Real servers for the sample service, with the topic of its own, which the contracts do not name. What takes up to half a minute in
 * life takes seconds here, so that a test can wait for it.
 */
public final class SampleServers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestServers.start(Sample.DATABASE, "postgres,kafka,keycloak"));
        createTopic(Objects.requireNonNull(settings.get("SOC_KAFKA_BOOTSTRAP")));
        settings.put("soc.refusals.gathered-every", "1s");
        settings.put("soc.relay.longest-under-way", "5S");
        settings.put("kafka.request.timeout.ms", "2000");
        settings.put("kafka.delivery.timeout.ms", "4000");
        return settings;
    }

    /** The servers end with the Java machine. */
    @Override
    public void stop() {}

    private static void createTopic(String bootstrap) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(Set.of(new NewTopic(InternalStop.TOPIC, 12, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topic of stops cannot be made", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the topic of stops was made", e);
        }
    }
}
