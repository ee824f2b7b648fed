package rocu.soc.threat.masterlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.threat.Api.THREATS;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.json;
import static rocu.soc.threat.Api.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.chassis.web.time.Instants;

/** Each test has a force, or a place outside the region, to itself. */
@QuarkusTest
class ThreatListTest {

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(at("merseyside-analyst", "kent", ""));
        }
        List<String> found = new ArrayList<>();
        Response page = in("merseyside-analyst", "kent").queryParam("limit", 2).get(THREATS);
        for (String next = page.path("next"); next != null; next = page.path("next")) {
            found.addAll(page.path("items.id"));
            page = as("merseyside-analyst").urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
        }
        found.addAll(page.path("items.id"));

        assertThat(found).isEqualTo(made);
        in("merseyside-analyst", "kent")
                .queryParam("count", true)
                .queryParam("sort", "recordedAt")
                .get(THREATS)
                .then()
                .body("count", equalTo(5))
                .body("items[0].id", equalTo(made.getLast()))
                .body("items[0].etag", equalTo("\"1-FULL\""));
    }

    @Test
    void filtersNarrowAndTheirValuesWiden() {
        String fraud = at("lancashire-analyst", "essex", ", \"crimeTypes\": [\"FRAUD\"]");
        String closed = at("lancashire-analyst", "essex", ", \"soc\": false");
        step("lancashire-lead", THREATS + "/" + closed, "phase-changes", """
                {"phase": "CLOSED_ARCHIVED", "reason": "Old"}""")
                .then()
                .statusCode(200);
        String reference = as("lancashire-analyst").get(THREATS + "/" + fraud).path("reference");

        found("crimeType", "FRAUD").body("items.id", contains(fraud));
        found("crimeType", "FRAUD", "DRUG_SUPPLY").body("items.id", contains(closed, fraud));
        found("primaryCrimeType", "FRAUD").body("items", empty());
        found("phase", "CLOSED_ARCHIVED", "CLOSED_DISMANTLED").body("items.id", contains(closed));
        found("soc", "true").body("items.id", contains(fraud));
        found("tier", "none", "1").body("items", hasSize(2));
        found("tier", "1").body("items", empty());
        found("moderationStatus", "NOT_ASSESSED").body("items", hasSize(2));
        found("assessmentType", "TACTICAL").body("items", empty());
        found("threatType", "OCG").body("items", hasSize(2));
        found("organisation", "cheshire").body("items", empty());
        found("reference", reference.toLowerCase(Locale.ROOT)).body("items.id", contains(fraud));
    }

    @Test
    void aMemberThatTheLevelHidesMatchesNoFilter() {
        String sensitive = at("greater-manchester-analyst", "dorset", "");
        String official = at("greater-manchester-analyst", "dorset", ", \"marking\": \"OFFICIAL\"");

        of("cumbria-analyst", "greater-manchester")
                .get(THREATS)
                .then()
                .body("items.id", containsInAnyOrder(sensitive, official))
                .body("items[0].etag", equalTo("\"1-SUMMARY\""))
                .body("items[0].workingTitle", nullValue());
        of("cumbria-analyst", "greater-manchester")
                .queryParam("primaryCrimeType", "DRUG_SUPPLY")
                .get(THREATS)
                .then()
                .body("items.id", contains(official));
        for (String[] hidden : new String[][] {
            {"place", "dorset"}, {"soc", "true"}, {"moderationStatus", "NOT_ASSESSED"}, {"sort", "recordedAt"}
        }) {
            of("cumbria-analyst", "greater-manchester")
                    .queryParam(hidden[0], hidden[1])
                    .queryParam("count", true)
                    .get(THREATS)
                    .then()
                    .statusCode(200)
                    .body("items", empty())
                    .body("count", equalTo(0));
        }
        of("nca-analyst", "greater-manchester").get(THREATS).then().body("items", empty());
    }

    @Test
    void theListIsGivenAsItWasKnown() {
        String id = at("north-wales-analyst", "gwent", "");
        step("north-wales-analyst", THREATS + "/" + id, "reclassifications", """
                {"threatType": "VULNERABILITY", "reason": "A line"}""")
                .then()
                .statusCode(200);
        Instant change =
                Instant.parse(as("north-wales-analyst").get(THREATS + "/" + id).path("knownFrom"));

        in("north-wales-analyst", "gwent")
                .queryParam("asKnownAt", Instants.text(change.minusNanos(1_000)))
                .queryParam("threatType", "OCG")
                .queryParam("sort", "tier")
                .get(THREATS)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].threatType", equalTo("OCG"));
        in("north-wales-analyst", "gwent")
                .queryParam("asKnownAt", Instants.text(change))
                .queryParam("threatType", "OCG")
                .get(THREATS)
                .then()
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "threatType, GANG",
        "primaryCrimeType, LITTERING",
        "crimeType, LITTERING",
        "place, atlantis",
        "tier, 6",
        "phase, CLOSED",
        "soc, yes",
        "moderationStatus, DONE",
        "assessmentType, NONE",
        "reference, NW-1",
        "sort, workingTitle",
        "asKnownAt, yesterday",
        "colour, red",
    })
    void aWrongParameterIsNamed(String parameter, String value) {
        as("cheshire-analyst")
                .queryParam(parameter, value)
                .get(THREATS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.pointer", hasItem(parameter));
    }

    private static String at(String persona, String place, String more) {
        Response answer = json(persona, """
                {"threatType": "OCG", "workingTitle": "Operation Heron", "primaryCrimeType": "DRUG_SUPPLY",
                 "places": ["%s"]%s}""".formatted(place, more)).post(THREATS);
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static RequestSpecification in(String persona, String place) {
        return as(persona).queryParam("place", place);
    }

    private static RequestSpecification of(String persona, String organisation) {
        return as(persona).queryParam("organisation", organisation);
    }

    private static ValidatableResponse found(String parameter, Object... values) {
        return in("lancashire-analyst", "essex")
                .queryParam(parameter, values)
                .get(THREATS)
                .then()
                .statusCode(200);
    }
}
