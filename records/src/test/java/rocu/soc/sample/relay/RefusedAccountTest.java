package rocu.soc.sample.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.kafka.Accounts;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestServers;
import rocu.soc.sample.SampleServers;

/** A broker that does not take the account of the service, or took its rights: a person is told, and nothing is lost. */
@QuarkusTest
class RefusedAccountTest {

    private static final String CHECK = "checks.find { it.name == 'Kafka takes this service' }.";

    @Inject
    Writing writing;

    @TestHTTPResource(value = "/health/well", management = true)
    @Nullable
    URI wellness;

    @TestHTTPResource(value = "/health/ready", management = true)
    @Nullable
    URI ready;

    @TestHTTPResource(value = "/metrics", management = true)
    @Nullable
    URI metrics;

    @Test
    void withAWrongPasswordWritesGoOnAPersonIsToldAndAllIsPublishedOnceItIsRight() throws Exception {
        TestTopic topic = TestTopic.create(Map.of());
        password("changed at the broker alone");
        TestServers.killKafka();
        TestServers.restartKafka();
        UUID aggregate = UUID.randomUUID();
        try {
            writing.commit(topic, aggregate, 1);

            Eventually.holds(() -> {
                refused("relay", "invalid credentials");
                refused("consumer need-to-know-groups", "invalid credentials");
            });
            assertThat(refusedParts()).isGreaterThanOrEqualTo(2);
            RestAssured.get(ready).then().statusCode(200);
        } finally {
            SampleServers.admit();
        }

        Eventually.holds(() -> {
            assertThat(topic.firstVersions(aggregate)).containsExactly(1);
            RestAssured.get(wellness).then().body(CHECK + "status", equalTo("UP"));
            assertThat(refusedParts()).isZero();
        });
    }

    @Test
    void withoutItsRightToATopicTheServiceKeepsWhatItWouldPublishAndSaysWhichRightIsMissing() throws Exception {
        TestTopic topic = TestTopic.create(Map.of());
        UUID aggregate = UUID.randomUUID();
        List<Integer> written = new ArrayList<>();
        new Accounts(TestServers.broker()).ensure(Map.of(SampleServers.ACCOUNT, Set.<AclBinding>of()));
        try {
            // The broker says that a right is taken before it acts on it, so that the first may still be published.
            Eventually.holds(() -> {
                written.add(written.size() + 1);
                writing.commit(topic, aggregate, written.size());
                refused("relay", topic.name());
            });
            RestAssured.get(ready).then().statusCode(200);
        } finally {
            SampleServers.admit();
        }

        Eventually.holds(() -> {
            assertThat(topic.firstVersions(aggregate)).containsExactlyElementsOf(written);
            RestAssured.get(wellness).then().body(CHECK + "status", equalTo("UP"));
        });
    }

    private void refused(String part, String why) {
        String said = RestAssured.get(wellness).then().statusCode(503).extract().path(CHECK + "data.'" + part + "'");
        assertThat(said).as(part).contains(why);
    }

    private double refusedParts() {
        return RestAssured.get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith("soc_broker_refused_parts"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void password(String password) throws Exception {
        try (Admin admin = Admin.create(TestServers.broker().asAdministrator())) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            SampleServers.ACCOUNT,
                            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096),
                            password)))
                    .all()
                    .get();
        }
    }
}
