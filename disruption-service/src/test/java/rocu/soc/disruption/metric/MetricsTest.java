package rocu.soc.disruption.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rocu.soc.disruption.Api;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.ServersTestResource;
import rocu.soc.localstack.testing.TestServers;

/** What an operator's Prometheus reads on the management port. */
@QuarkusTest
@QuarkusTestResource(
        value = ServersTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "disruption"),
            @ResourceArg(name = "with", value = "postgres,kafka,keycloak")
        })
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
        execute("INSERT INTO outbox_set_aside (aggregate_id, cause) VALUES (?, 'a test')", aggregate);
        execute(
                "INSERT INTO dead_letter (consumer, topic, partition, record_offset, record_key, cause)"
                        + " VALUES ('test', 'test', 0, 0, ?::text, 'a test')",
                aggregate);
        try {
            Eventually.holds(() -> {
                assertThat(value("soc_outbox_set_aside")).isGreaterThanOrEqualTo(1);
                assertThat(value("soc_dead_letters_open")).isGreaterThanOrEqualTo(1);
                RestAssured.get(wellness).then().statusCode(503).body("status", equalTo("DOWN"));
                RestAssured.get(ready).then().statusCode(200);
            });
        } finally {
            execute("DELETE FROM outbox_set_aside WHERE aggregate_id = ?", aggregate);
            execute("DELETE FROM dead_letter WHERE record_key = ?::text", aggregate);
        }
    }

    @Test
    void whatIsBehindIsTold() throws Exception {
        Eventually.holds(() -> {
            assertThat(value("soc_outbox_age_seconds")).isGreaterThanOrEqualTo(0);
            assertThat(value("soc_outbox_waiting_rows")).isGreaterThanOrEqualTo(0);
            assertThat(value("soc_audit_unchained_seconds")).isGreaterThanOrEqualTo(0);
            assertThat(value("soc_safe_instant_behind_seconds")).isNotNaN();
            for (String gauge : new String[] {"lag_records", "idle_seconds", "blocked"}) {
                assertThat(value("soc_consumer_" + gauge + "{consumer=\"threats\",topic=\"soc.internal.threats\"}"))
                        .isGreaterThanOrEqualTo(0);
            }
        });
    }

    @Test
    void aRecordedDisruptionCountsOnceForItsOrganisationAndItsFourP() {
        String counter = "soc_disruptions_recorded_total{four_p=\"PROTECT\",organisation=\"lancashire\"}";
        String body = """
                {"occurredOn": "2022-06-01", "whatWasDone": "Letters to shop owners", "fourP": "PROTECT"}""";
        double before = or0(value(counter));

        for (int again = 0; again < 2; again++) {
            Api.json("lancashire-analyst", body)
                    .header("Idempotency-Key", "counted-once")
                    .post(Api.DISRUPTIONS)
                    .then()
                    .statusCode(201);
        }
        Api.json("lancashire-analyst", body.replace("}", ", \"threatId\": \"none\"}"))
                .post(Api.DISRUPTIONS)
                .then()
                .statusCode(422);

        assertThat(value(counter)).isEqualTo(before + 1);
    }

    @Test
    void whatStandsInAddressesIsNotCountedByIt() {
        RestAssured.get("/api/v1/disruptions/by-source/niche/canary").then().statusCode(401);

        RestAssured.get(metrics).then().statusCode(200);
        assertThat(RestAssured.get(metrics).asString()).contains("jvm_").doesNotContain("canary", "http_server");
    }

    private static double or0(double counted) {
        return Double.isNaN(counted) ? 0 : counted;
    }

    private double value(String gauge) {
        return RestAssured.get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith(gauge + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void execute(String statement, UUID aggregate) throws SQLException {
        try (Connection connection = TestServers.database().connectAsSuperuser("disruption");
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setObject(1, aggregate);
            change.executeUpdate();
        }
    }
}
