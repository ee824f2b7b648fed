package rocu.soc.systemtests.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.contracts.Contracts;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/** The rights that the contracts give to the services are those that they need, as the running suite shows. */
@ExtendWith(Region.class)
class TopicRightsIT {

    /** Read by its place and not by a group; written by the audit chain and not by the outbox. */
    private static final String CHECKPOINTS = "soc.audit.checkpoints";

    @Test
    void everyTopicIsReadByTheServicesThatMayReadIt(TestSuite suite) throws Exception {
        Map<String, Set<String>> allowed = declared("readers");
        allowed.remove(CHECKPOINTS);

        Eventually.holds(() -> assertThat(readers(suite)).isEqualTo(allowed));
    }

    @Test
    void noServiceTellsOnATopicThatItMayNotWrite(TestSuite suite) throws Exception {
        Picture picture = new Picture(suite);
        String threat = picture.threat();
        picture.disruption("cheshire-analyst", Picture.id(threat)).then().statusCode(201);
        Map<String, Set<String>> allowed = declared("writers");

        Map<String, Set<String>> told = new TreeMap<>();
        for (String service : Set.of("threat", "disruption", "orders", "gateway")) {
            for (String topic : topics(suite, service)) {
                told.computeIfAbsent(topic, _ -> new TreeSet<>())
                        .add(service.equals("gateway") ? service : service + "-service");
            }
        }

        assertThat(told).containsKeys("soc.internal.threats", "soc.internal.disruptions");
        told.forEach(
                (topic, services) -> assertThat(allowed.get(topic)).as(topic).containsAll(services));
    }

    /** By the members of the consumer groups, each with the topics that it has subscribed to. */
    private static Map<String, Set<String>> readers(TestSuite suite) throws ExecutionException, InterruptedException {
        Map<String, Set<String>> readers = new TreeMap<>();
        try (Admin admin = Admin.create(suite.broker().asAdministrator())) {
            Set<String> groups = new TreeSet<>();
            for (GroupListing group : admin.listGroups(ListGroupsOptions.forConsumerGroups())
                    .all()
                    .get()) {
                groups.add(group.groupId());
            }
            admin.describeConsumerGroups(groups)
                    .all()
                    .get()
                    .forEach((group, description) -> description
                            .members()
                            .forEach(member -> member.assignment()
                                    .topicPartitions()
                                    .forEach(partition -> readers.computeIfAbsent(
                                                    partition.topic(), _ -> new TreeSet<>())
                                            .add(service(group)))));
        }
        return readers;
    }

    private static String service(String group) {
        return group.startsWith("gateway-")
                ? "gateway"
                : group.substring(0, group.indexOf("-service") + "-service".length());
    }

    private static Set<String> topics(TestSuite suite, String service) throws SQLException {
        Set<String> topics = new TreeSet<>();
        try (Connection connection = suite.asSuperuser(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT topic FROM outbox")) {
            while (rows.next()) {
                topics.add(rows.getString(1));
            }
        }
        return topics;
    }

    private static Map<String, Set<String>> declared(String direction) throws IOException {
        Map<String, Set<String>> services = new TreeMap<>();
        for (JsonNode topic : new ObjectMapper().readTree(Contracts.read(Contracts.TOPICS))) {
            Set<String> named = new TreeSet<>();
            topic.path(direction).forEach(service -> named.add(service.asText()));
            services.put(topic.path("name").asText(), named);
        }
        return services;
    }
}
