package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestServers;

/** What an operator's Prometheus reads on the management port. */
@QuarkusTest
class MetricsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    @Nullable
    URI metrics;

    @TestHTTPResource(value = "/health/well", management = true)
    @Nullable
    URI wellness;

    @TestHTTPResource(value = "/health/ready", management = true)
    @Nullable
    URI ready;

    @Test
    void whatWaitsForAPersonIsCounted() throws Exception {
        UUID aggregate = UUID.randomUUID();
        execute("INSERT INTO outbox_quarantine (aggregate_id, cause) VALUES (?, 'a test')", aggregate);
        execute("INSERT INTO outbox (topic, aggregate_id, sequence) VALUES ('test', ?, 1)", aggregate);
        execute(
                "INSERT INTO dead_letter (consumer, topic, partition, record_offset, record_key, cause)"
                        + " VALUES ('test', 'test', 0, 0, ?::text, 'a test')",
                aggregate);
        try {
            Eventually.holds(() -> {
                assertThat(value("soc_outbox_quarantined")).isGreaterThanOrEqualTo(1);
                assertThat(value("soc_outbox_waiting_rows")).isGreaterThanOrEqualTo(1);
                assertThat(value("soc_dead_letters_open")).isGreaterThanOrEqualTo(1);
                RestAssured.get(wellness).then().statusCode(503).body("status", equalTo("DOWN"));
                RestAssured.get(ready).then().statusCode(200);
            });
        } finally {
            execute("DELETE FROM outbox WHERE aggregate_id = ?", aggregate);
            execute("DELETE FROM outbox_quarantine WHERE aggregate_id = ?", aggregate);
            execute("DELETE FROM dead_letter WHERE record_key = ?::text", aggregate);
        }
    }

    /** The names are those that the runbook gives to alarms; a gauge that is missing raises none. */
    @Test
    void whatIsBehindIsANumber() throws Exception {
        String consumer = "{consumer=\"need-to-know-groups\",topic=\"soc.internal.threats\"}";
        Eventually.holds(() -> {
            for (String gauge : List.of(
                    "soc_outbox_age_seconds",
                    "soc_outbox_waiting_rows",
                    "soc_audit_unchained_seconds",
                    "soc_safe_instant_behind_seconds",
                    "soc_consumer_lag_records" + consumer,
                    "soc_consumer_idle_seconds" + consumer,
                    "soc_consumer_blocked" + consumer)) {
                assertThat(value(gauge)).as(gauge).isNotNegative();
            }
        });
    }

    @Test
    void whatStandsInAddressesIsNotCountedByIt() {
        RestAssured.get(Sample.STOPS + "/canary").then().statusCode(401);

        RestAssured.get(metrics).then().statusCode(200);
        assertThat(RestAssured.get(metrics).asString()).contains("jvm_").doesNotContain("canary", "http_server");
    }

    /** Not a number is greater than any, so that it has to be refused by its name. */
    private double value(String gauge) {
        double value = values(gauge).findFirst().orElse(Double.NaN);
        assertThat(value).as(gauge).isNotNaN();
        return value;
    }

    private DoubleStream values(String gauge) {
        return RestAssured.get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith(gauge + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)));
    }

    private static void execute(String statement, UUID aggregate) throws SQLException {
        try (Connection connection = TestServers.database().connectAsSuperuser(Sample.DATABASE);
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setObject(1, aggregate);
            change.executeUpdate();
        }
    }
}
