package rocu.soc.systemtests.figures;

import static org.assertj.core.api.Assertions.assertThat;

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

        String told = tour.runOn(suite);

        assertThat(tour.script().lines().filter(line -> line.matches("(\\w+=\\$\\()?(soc|made) .*")))
                .hasSize(8);
        assertThat(told)
                .contains("\"status\":\"SUBMITTED\"", "\"status\":\"ACCEPTED\"")
                .contains("\"linkStatus\":\"SETTLED\"", "\"threatType\":\"OCG\"", "\"orderType\":\"SCPO\"")
                .contains("\"total\":938")
                .doesNotContain("/problems/");
    }
}
