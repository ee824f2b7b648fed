package rocu.soc.systemtests.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static rocu.soc.systemtests.region.Region.as;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rocu.soc.demo.DemoRegion;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.testing.TestSuite;

/** A region of two forces with made-up targets, from its file alone. */
class AnotherRegionIT {

    private static final Path FILE =
            Checkout.find().module("demo-region").resolve("src/test/resources/rocu/soc/demo/two-forces.json");
    private static final DemoRegion DEMO = DemoRegion.read(FILE);

    private static TestSuite suite;

    @BeforeAll
    static void bringUp() {
        suite = TestSuite.start(Path.of("target", "another-region"), Region.read(FILE));
        DEMO.load(suite.gateway(), suite::token);
    }

    @AfterAll
    static void takeDown() {
        suite.close();
    }

    @Test
    void itsReturnsGiveWhatItsFileSays() {
        JsonPath threats = as(suite, "inspector")
                .get("/api/v1/returns/threats?region=north-east&asKnownAt="
                        + DEMO.targets().threats().on().value())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(threats.getInt("parts[0].region.total"))
                .isEqualTo(DEMO.targets().threats().region().value());
        DEMO.targets()
                .threats()
                .counted()
                .forEach((owner, target) -> assertThat(Counts.total(threats, "threats", owner))
                        .as(owner)
                        .isEqualTo(target.value()));
    }

    @Test
    void itsRecordsAreReferredToByItsLettersAndBelongToIt() {
        as(suite, "durham-analyst")
                .get("/api/v1/threats?limit=500")
                .then()
                .statusCode(200)
                .body("items.reference", everyItem(startsWith("NE-")));
        as(suite, "rocu-analyst")
                .get("/api/v1/disruptions?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].region", equalTo("north-east"));
    }

    @Test
    void thereIsNobodyOfTheNorthWest() {
        assertThatThrownBy(() -> suite.token("cheshire-analyst")).isInstanceOf(LauncherFailure.class);
    }
}
