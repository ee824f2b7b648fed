package rocu.soc.systemtests.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Pasted;
import rocu.soc.systemtests.region.Region;

/** The tour of the README does, as it stands, what it says. */
@ExtendWith(Region.class)
class TourIT {

    @BeforeEach
    void load(TestSuite suite) {
        Counts.load(suite);
    }

    @Test
    void theTourOfTheReadmeCanBePasted(TestSuite suite) throws IOException, InterruptedException {
        Pasted tour = Pasted.of("README.md", "## A tour of eight calls");

        String published = tour.runOn(suite);

        assertThat(tour.script().lines().filter(line -> line.matches("(\\w+=\\$\\()?(soc|made) .*")))
                .hasSize(8);
        assertThat(published)
                .contains("\"status\":\"SUBMITTED\"", "\"status\":\"ACCEPTED\"")
                .contains("\"linkStatus\":\"SETTLED\"", "\"threatType\":\"OCG\"", "\"orderType\":\"SCPO\"")
                .contains("\"total\":938")
                .doesNotContain("/problems/");
        assertThat(metrics(suite, "threat"))
                .contains("soc_threats_identified_total{organisation=\"cheshire\",threat_type=\"OCG\"}")
                .contains("soc_assessments_moderated_total{decision=\"ACCEPTED\",organisation=\"nwrocu\"}");
        assertThat(metrics(suite, "disruption"))
                .contains("soc_disruptions_recorded_total{four_p=\"PURSUE\",organisation=\"cheshire\"}");
        assertThat(metrics(suite, "orders"))
                .contains("soc_orders_granted_total{order_type=\"SCPO\",organisation=\"cheshire\"}");
    }

    /** What an operator's Prometheus reads of a service. */
    private static String metrics(TestSuite suite, String service) {
        return RestAssured.get(suite.management(service).resolve("/q/metrics")).asString();
    }
}
