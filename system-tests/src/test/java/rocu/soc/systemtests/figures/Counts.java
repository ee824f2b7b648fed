package rocu.soc.systemtests.figures;

import static rocu.soc.systemtests.region.Region.as;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rocu.soc.demo.DemoRegion;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.testing.TestSuite;

/** Returns as an inspector is given them. */
final class Counts {

    static final DemoRegion REGION = DemoRegion.read(Checkout.find().root().resolve("regions/north-west.json"));

    private static boolean loaded;

    private Counts() {}

    /** The demo region, loaded into the suite once. */
    static synchronized void load(TestSuite suite) {
        if (!loaded) {
            REGION.load(suite.gateway(), suite::token);
            loaded = true;
        }
    }

    /** What an inspector is answered. */
    static JsonPath of(TestSuite suite, String question) {
        return as(suite, "inspector")
                .get("/api/v1/returns/" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The return of an inspection of 2022, at the two extractions that HMICFRS names. */
    static JsonPath inspection(TestSuite suite, String disruptionsAsKnownAt) {
        return of(
                suite,
                "inspection?region=north-west&from=2022-01-01&to=2023-01-01&assessmentsAsKnownAt=2023-01-04"
                        + (disruptionsAsKnownAt.isEmpty() ? "" : "&disruptionsAsKnownAt=" + disruptionsAsKnownAt));
    }

    static int total(JsonPath counted, String part, String owner) {
        return counted.getInt(figures(part, owner) + ".total");
    }

    /** The rows of a breakdown; none if it has no such value. */
    static Map<String, Object> share(JsonPath counted, String part, String owner, String breakdown, String value) {
        List<Map<String, Object>> rows = counted.getList(figures(part, owner) + ".breakdowns." + breakdown);
        return rows.stream()
                .filter(row -> value.equals(row.get("value")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + value + " of " + breakdown + " of " + owner));
    }

    static int count(JsonPath counted, String part, String owner, String breakdown, String value) {
        return (int) Objects.requireNonNull(
                share(counted, part, owner, breakdown, value).get("count"));
    }

    private static String figures(String part, String owner) {
        return "parts.find { it.name == '" + part + "' }.organisations.find { it.of == '" + owner + "' }";
    }
}
