package rocu.soc.sample;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import rocu.soc.localstack.kafka.Accounts;
import rocu.soc.localstack.kafka.Broker;
import rocu.soc.localstack.kafka.Rights;
import rocu.soc.localstack.testing.TestServers;
import rocu.soc.sample.stop.InternalStop;

/**
 * Real servers for the sample service, with the topic and the account of its own, which the contracts do not name; topics of single
 * tests begin with {@code test.}. What takes up to half a minute in life takes seconds here, so that a test can wait for it.
 */
public final class SampleServers implements QuarkusTestResourceLifecycleManager {

    /** By which the broker knows the sample service. */
    public static final String ACCOUNT = "sample-service";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestServers.start(Sample.DATABASE, "postgres,kafka,keycloak"));
        Broker broker = TestServers.broker();
        createTopic(broker);
        admit();
        settings.put("soc.refusals.gathered-every", "1s");
        settings.put("soc.relay.longest-under-way", "5S");
        settings.put("kafka.request.timeout.ms", "2000");
        settings.put("kafka.delivery.timeout.ms", "4000");
        return settings;
    }

    /** The servers end with the Java machine. */
    @Override
    public void stop() {}

    /** Gives the account its password and its rights, whatever it had. */
    public static void admit() {
        new Accounts(TestServers.broker()).ensure(Map.of(ACCOUNT, rights()));
    }

    private static Set<AclBinding> rights() {
        return Set.of(
                Rights.write(ACCOUNT, InternalStop.TOPIC, PatternType.LITERAL),
                Rights.write(ACCOUNT, "soc.erasures", PatternType.LITERAL),
                Rights.read(ACCOUNT, "soc.erasures", PatternType.LITERAL),
                Rights.write(ACCOUNT, "soc.audit.checkpoints", PatternType.LITERAL),
                Rights.read(ACCOUNT, "soc.audit.checkpoints", PatternType.LITERAL),
                Rights.read(ACCOUNT, "soc.internal.threats", PatternType.LITERAL),
                Rights.write(ACCOUNT, "test.", PatternType.PREFIXED),
                Rights.read(ACCOUNT, "test.", PatternType.PREFIXED),
                Rights.groups(ACCOUNT));
    }

    private static void createTopic(Broker broker) {
        try (Admin admin = Admin.create(broker.asAdministrator())) {
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
