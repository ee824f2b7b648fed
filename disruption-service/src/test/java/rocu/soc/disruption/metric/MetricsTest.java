package rocu.soc.disruption.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rocu.soc.disruption.Api;
import rocu.soc.localstack.testing.Eventually;

/** What an operator's Prometheus reads of disruptions on the management port. */
@QuarkusTest
class MetricsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    @Nullable
    URI metrics;

    @Test
    void aRecordedDisruptionCountsOnceForItsOrganisationAndItsFourP() {
        String counter = "soc_disruptions_recorded_total{four_p=\"PROTECT\",organisation=\"lancashire\"}";
        String body = """
                {"occurredOn": "2022-06-01", "whatWasDone": "Letters to shop owners", "fourP": "PROTECT"}""";
        String key = UUID.randomUUID().toString();
        double before = value(counter);

        for (int again = 0; again < 2; again++) {
            Api.json("lancashire-analyst", body)
                    .header("Idempotency-Key", key)
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

    /** The names are those that the runbook gives to alarms. */
    @Test
    void howFarTheCopyOfThreatsIsBehindIsANumber() throws Exception {
        String consumer = "{consumer=\"threats\",topic=\"soc.internal.threats\"}";
        Eventually.holds(() -> assertThat(RestAssured.get(metrics).asString())
                .contains(
                        "soc_consumer_lag_records" + consumer,
                        "soc_consumer_idle_seconds" + consumer,
                        "soc_consumer_blocked" + consumer));
    }

    /** What was never counted is nothing. */
    private double value(String counter) {
        return RestAssured.get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith(counter + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }
}
