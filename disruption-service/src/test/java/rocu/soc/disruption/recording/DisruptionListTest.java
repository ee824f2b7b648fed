package rocu.soc.disruption.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.disruption.Api.DISRUPTIONS;
import static rocu.soc.disruption.Api.amend;
import static rocu.soc.disruption.Api.anyReference;
import static rocu.soc.disruption.Api.as;
import static rocu.soc.disruption.Api.by;
import static rocu.soc.disruption.Api.json;
import static rocu.soc.disruption.Api.record;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.disruption.threat.KnownThreats;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.PublishedThreats;

@QuarkusTest
class DisruptionListTest {

    @Inject
    KnownThreats threats;

    @SuppressWarnings("NullAway.Init") // injected
    DisruptionListTest() {}

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        for (int day = 1; day <= 7; day++) {
            record("merseyside-analyst", "2019-03-0" + day, "");
        }
        List<String> days = new ArrayList<>();
        Response page = march("merseyside-analyst").queryParam("limit", 3).get(DISRUPTIONS);
        page.then().statusCode(200).body("items", hasSize(3)).header("Link", containsString("rel=\"next\""));
        for (String next = page.path("next"); next != null; next = page.path("next")) {
            days.addAll(page.path("items.occurredOn"));
            page = as("merseyside-analyst").urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
        }
        days.addAll(page.path("items.occurredOn"));

        assertThat(days).hasSize(7).isSortedAccordingTo(Comparator.reverseOrder());
        march("merseyside-analyst")
                .queryParam("count", true)
                .queryParam("limit", 1)
                .get(DISRUPTIONS)
                .then()
                .body("count", equalTo(7));
        march("merseyside-analyst")
                .queryParam("sort", "occurredOn")
                .get(DISRUPTIONS)
                .then()
                .body("items[0].occurredOn", equalTo("2019-03-01"))
                .body("items[0].etag", equalTo("\"1-FULL\""))
                .body("next", nullValue());
    }

    @Test
    void aWithdrawnRecordIsFoundByItsName() {
        String reference = anyReference();
        String location = record("merseyside-recorder", "2017-05-01", by(reference));
        json("merseyside-recorder", """
                        {"reason": "Recorded twice", "recordedBy": {"userId": "pc1234", "unit": "Macclesfield"}}""")
                .header("If-Match", "\"1-FULL\"")
                .post(location + "/withdrawals")
                .then()
                .statusCode(200);

        as("merseyside-analyst")
                .queryParam("sourceReference", reference)
                .get(DISRUPTIONS)
                .then()
                .body("items.status", contains("WITHDRAWN"));
        as("merseyside-analyst")
                .queryParam("sourceReference", reference)
                .queryParam("status", "RECORDED")
                .get(DISRUPTIONS)
                .then()
                .body("items", empty());
        as("merseyside-analyst")
                .queryParam("occurredFrom", "2017-05-01")
                .queryParam("occurredBefore", "2017-05-02")
                .get(DISRUPTIONS)
                .then()
                .body("items", empty());
    }

    @Test
    void aMemberThatTheLevelHidesMatchesNoFilter() {
        record("merseyside-analyst", "2018-05-01", ", \"contactUnit\": \"SOC unit\"");

        as("cumbria-analyst")
                .queryParam("occurredFrom", "2018-05-01")
                .queryParam("occurredBefore", "2018-05-02")
                .get(DISRUPTIONS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].etag", equalTo("\"1-SUMMARY\""))
                .body("items[0].whatWasDone", nullValue());
        for (String[] hidden : new String[][] {
            {"fourP", "PURSUE"},
            {"sort", "recordedAt"},
            {"disruptionType", "LEAD"},
            {"without", "THREAT"},
            {"changedSince", "2020-01-01"}
        }) {
            as("cumbria-analyst")
                    .queryParam("occurredFrom", "2018-05-01")
                    .queryParam("occurredBefore", "2018-05-02")
                    .queryParam(hidden[0], hidden[1])
                    .queryParam("count", true)
                    .get(DISRUPTIONS)
                    .then()
                    .statusCode(200)
                    .body("items", empty())
                    .body("count", equalTo(0));
        }
        as("cumbria-recorder")
                .queryParam("occurredFrom", "2018-05-01")
                .queryParam("occurredBefore", "2018-05-02")
                .get(DISRUPTIONS)
                .then()
                .body("items", empty());
    }

    @Test
    void filtersNarrowAndTheirValuesWiden() {
        String reference = anyReference();
        record("greater-manchester-recorder", "2017-01-01", by(reference));
        String location = record("greater-manchester-analyst", "2017-01-02", "");
        amend("greater-manchester-analyst", location, "\"1-FULL\"", "{\"fourP\": \"PREVENT\"}")
                .then()
                .statusCode(200);

        year2017("greater-manchester-analyst")
                .queryParam("fourP", "PREVENT")
                .get(DISRUPTIONS)
                .then()
                .body("items.occurredOn", contains("2017-01-02"));
        year2017("greater-manchester-analyst")
                .queryParam("fourP", "PREVENT", "PURSUE")
                .queryParam("organisation", "greater-manchester", "cheshire")
                .get(DISRUPTIONS)
                .then()
                .body("items.occurredOn", contains("2017-01-02", "2017-01-01"));
        as("greater-manchester-analyst")
                .queryParam("sourceSystem", "greater-manchester-rms")
                .queryParam("sourceReference", reference)
                .get(DISRUPTIONS)
                .then()
                .body("items.sourceReference", contains(reference));
    }

    @Test
    void whatLacksAThreatOrACategoryIsOneQueueOldestFirst() throws Exception {
        UUID threat = UUID.randomUUID();
        PublishedThreats.publish(PublishedThreats.threat(threat, 1, "OCG", "OFFICIAL"));
        Eventually.holds(() -> assertThat(threats.find(threat)).isPresent());
        String onIt = ", \"threatId\": \"" + threat + "\"";
        String graded = ", \"assessmentCategory\": \"MINOR\", \"categoryRationale\": \"As judged\"";
        record("cheshire-analyst", "2014-03-01", "");
        record("cheshire-analyst", "2014-02-01", graded);
        record("cheshire-analyst", "2014-01-03", graded + onIt);
        record("cheshire-analyst", "2014-01-02", onIt);

        year2014()
                .queryParam("without", "THREAT", "CATEGORY")
                .queryParam("sort", "recordedAt")
                .get(DISRUPTIONS)
                .then()
                .body("items.occurredOn", contains("2014-03-01", "2014-02-01", "2014-01-02"));
        year2014()
                .queryParam("without", "THREAT")
                .get(DISRUPTIONS)
                .then()
                .body("items.occurredOn", contains("2014-03-01", "2014-02-01"));
        year2014()
                .queryParam("without", "CATEGORY")
                .get(DISRUPTIONS)
                .then()
                .body("items.occurredOn", contains("2014-03-01", "2014-01-02"));
    }

    @Test
    void whatChangedSinceIsFoundWhateverBecameOfIt() {
        String withdrawn = record("merseyside-analyst", "2013-05-01", "");
        String amended = record("merseyside-analyst", "2013-05-02", "");
        record("merseyside-analyst", "2013-05-03", "");
        String before = as("merseyside-analyst")
                .accept("text/csv")
                .queryParam("occurredBefore", "2013-06-01")
                .get(DISRUPTIONS)
                .header("As-Known-At");
        json("merseyside-analyst", "{\"reason\": \"Recorded twice\"}")
                .header("If-Match", "\"1-FULL\"")
                .post(withdrawn + "/withdrawals")
                .then()
                .statusCode(200);
        amend("merseyside-analyst", amended, "\"1-FULL\"", "{\"fourP\": \"PREVENT\"}")
                .then()
                .statusCode(200);

        as("merseyside-analyst")
                .queryParam("occurredFrom", "2013-05-01")
                .queryParam("occurredBefore", "2013-06-01")
                .queryParam("changedSince", before)
                .get(DISRUPTIONS)
                .then()
                .body("items.status", contains("RECORDED", "WITHDRAWN"))
                .body("items.occurredOn", contains("2013-05-02", "2013-05-01"));
        as("merseyside-analyst")
                .queryParam("occurredFrom", "2013-05-01")
                .queryParam("occurredBefore", "2013-06-01")
                .queryParam("changedSince", ReportingDay.today().toString())
                .get(DISRUPTIONS)
                .then()
                .body("items", hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 501",
        "limit, x",
        "count, yes",
        "fourP, ARREST",
        "occurredFrom, 2022-13-01",
        "reference, NW-1",
        "sort, whatWasDone",
        "asKnownAt, yesterday",
        "asKnownAt, 2022-06-01T10:00:00",
        "changedSince, yesterday",
        "changedSince, 2999-01-01",
        "without, OUTCOME",
        "colour, red",
    })
    void aWrongParameterIsNamed(String parameter, String value) {
        as("greater-manchester-analyst")
                .queryParam(parameter, value)
                .get(DISRUPTIONS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.pointer", hasItem(parameter));
    }

    @Test
    void aCursorBelongsToItsQuestion() {
        for (int day = 1; day <= 3; day++) {
            record("lancashire-analyst", "2016-03-0" + day, "");
        }
        String next = as("lancashire-analyst")
                .queryParam("occurredBefore", "2016-04-01")
                .queryParam("limit", 1)
                .get(DISRUPTIONS)
                .path("next");
        String cursor = next.substring(next.indexOf("cursor=") + 7);

        as("lancashire-analyst")
                .queryParam("occurredBefore", "2016-04-02")
                .queryParam("cursor", cursor)
                .get(DISRUPTIONS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
        as("lancashire-analyst")
                .queryParam("occurredBefore", "2016-04-01")
                .queryParam("limit", 500)
                .queryParam("cursor", cursor)
                .get(DISRUPTIONS)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification year2014() {
        return as("cheshire-analyst")
                .queryParam("occurredFrom", "2014-01-01")
                .queryParam("occurredBefore", "2015-01-01");
    }

    private static RequestSpecification march(String persona) {
        return as(persona).queryParam("occurredFrom", "2019-03-01").queryParam("occurredBefore", "2019-04-01");
    }

    private static RequestSpecification year2017(String persona) {
        return as(persona).queryParam("occurredFrom", "2017-01-01").queryParam("occurredBefore", "2018-01-01");
    }
}
