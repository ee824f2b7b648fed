package rocu.soc.orders.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static rocu.soc.orders.Api.ORDERS;
import static rocu.soc.orders.Api.anyReference;
import static rocu.soc.orders.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders as they are counted on a day: granted and not ended, where the subject is, and whether they are in force. */
@QuarkusTest
class OrderReturnTest {

    private static final String RETURN = "/api/v1/returns/orders?organisation=merseyside&type=SCPO";
    private static final String THEN = "&on=2016-06-30&asKnownAt=2016-06-30";

    @Test
    void countsWhatIsGrantedAndNotEndedOnTheDay() {
        JsonPath before = count(THEN);
        load("\"madeOn\": \"2016-01-10\", \"endsOn\": \"2021-01-10\", \"subjectLocation\": \"COMMUNITY\"");
        load(
                "\"madeOn\": \"2016-02-10\", \"endsOn\": \"2021-02-10\", \"subjectLocation\": \"CUSTODY\", \"startsOnRelease\": true");
        load("\"madeOn\": \"2011-06-30\", \"endsOn\": \"2016-06-30\", \"subjectLocation\": \"COMMUNITY\"");
        load("\"madeOn\": \"2016-07-01\", \"endsOn\": \"2021-07-01\", \"subjectLocation\": \"COMMUNITY\"");

        JsonPath after = count(THEN);
        assertThat(total(after)).isEqualTo(total(before) + 2);
        assertThat(cell(after, "state", "IN_FORCE")).isEqualTo(cell(before, "state", "IN_FORCE") + 1);
        assertThat(cell(after, "state", "NOT_YET_IN_FORCE")).isEqualTo(cell(before, "state", "NOT_YET_IN_FORCE") + 1);
        assertThat(cell(after, "subjectLocation", "COMMUNITY"))
                .isEqualTo(cell(before, "subjectLocation", "COMMUNITY") + 1);
        assertThat(cell(after, "subjectLocation", "CUSTODY")).isEqualTo(cell(before, "subjectLocation", "CUSTODY") + 1);
        assertThat(total(count("&on=2016-06-29&asKnownAt=2016-06-30")))
                .as("the day before one of them ended")
                .isEqualTo(total(after) + 1);
    }

    @Test
    void whereNoDayIsNamedItIsThatOfTheInstant() {
        load("\"madeOn\": \"2014-01-10\", \"endsOn\": \"2016-12-10\", \"subjectLocation\": \"COMMUNITY\"");

        JsonPath then = count("&asKnownAt=2016-06-30");

        assertThat(then.getString("parts[0].filters.on[0]")).isEqualTo("2016-06-30");
        assertThat(total(then)).isPositive().isEqualTo(total(count(THEN)));
    }

    @Test
    void anotherTypeAndAnotherManagerAreOtherFigures() {
        int before = total(count("&on=2016-06-30"));
        load("\"madeOn\": \"2016-01-10\", \"endsOn\": \"2021-01-10\", \"orderType\": \"STRO\"");
        load("\"madeOn\": \"2016-01-10\", \"endsOn\": \"2021-01-10\", \"managingOrganisation\": \"cumbria\"");

        assertThat(total(count("&on=2016-06-30"))).isEqualTo(before);
        as("inspector")
                .get("/api/v1/returns/orders?organisation=cumbria&on=2016-06-30")
                .then()
                .statusCode(200)
                .body("parts[0].organisations.of", contains("cumbria"))
                .body("parts[0].filters.type", contains("any"))
                .body("parts[0].filters.on", contains("2016-06-30"));
    }

    @Test
    void theManagingForceCountsItsOrdersAndAnotherOneNone() {
        load("\"madeOn\": \"2009-01-10\", \"endsOn\": \"2010-01-10\"");

        as("merseyside-analyst")
                .get(RETURN + "&on=2009-06-30")
                .then()
                .statusCode(200)
                .body("parts[0].counted", equalTo("OPEN_TO_CALLER"))
                .body("parts[0].region.total", equalTo(1));
        as("lancashire-analyst")
                .get(RETURN + "&on=2009-06-30")
                .then()
                .statusCode(200)
                .body("parts[0].region.total", equalTo(0));
        as("merseyside-officer").get(RETURN).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&on=30.6.2016", "&type=SCOP", "&organisation=mersyside", "&state=ENDED", "&on="})
    void aMistypedQuestionIsNotAnsweredWithAFigure(String question) {
        as("inspector")
                .get(RETURN + question)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "9999-12-31"})
    void noDayIsTooFarAway(String day) {
        as("inspector").get(RETURN + "&on=" + day).then().statusCode(200);
    }

    private static JsonPath count(String filter) {
        return as("inspector")
                .get(RETURN + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int total(JsonPath counted) {
        return counted.getInt("parts[0].region.total");
    }

    private static int cell(JsonPath counted, String breakdown, String value) {
        return counted.getInt(
                "parts[0].region.breakdowns." + breakdown + ".find { it.value == '" + value + "' }.count");
    }

    private static void load(String facts) {
        String type = facts.contains("orderType") ? "" : ", \"orderType\": \"SCPO\"";
        String line = """
                {"organisation": "merseyside", "sourceSystem": "legacy", "sourceReference": "%s", "knownFrom": "2016-03-01T09:00:00Z",
                 "actor": "analyst-7", "orderSubject": {"kind": "PERSON", "name": "Alex Example"}, "durationType": "FIXED", %s%s}""".formatted(anyReference(), facts, type).replace("\n", " ");
        as("migration")
                .contentType("application/x-ndjson")
                .body((line + "\n").getBytes(UTF_8))
                .post(ORDERS + "/historic-loads")
                .then()
                .statusCode(200);
    }
}
