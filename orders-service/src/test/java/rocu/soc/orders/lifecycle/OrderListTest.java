package rocu.soc.orders.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static rocu.soc.orders.Api.ORDERS;
import static rocu.soc.orders.Api.as;
import static rocu.soc.orders.Api.grant;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrderListTest {

    @ParameterizedTest
    @CsvSource({"-madeOn", "''"})
    void pagesFollowOneAnotherWithoutGapOrRepeat(String sort) {
        for (int day = 1; day <= 5; day++) {
            grant("lancashire-prevent", "2019-03-0" + day, sort.isEmpty() ? "" : ", \"court\": \"Preston\"");
        }
        List<String> ids = new ArrayList<>();
        List<String> days = new ArrayList<>();
        RequestSpecification first = march("lancashire-prevent").queryParam("limit", 2);
        Response page = (sort.isEmpty() ? first : first.queryParam("sort", sort)).get(ORDERS);
        for (boolean more = true; more; ) {
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            days.addAll(page.path("items.madeOn"));
            String next = page.path("next");
            more = next != null;
            if (next != null) {
                page = as("lancashire-prevent").urlEncodingEnabled(false).get(next);
            }
        }

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
        if (sort.isEmpty()) {
            assertThat(ids).isSortedAccordingTo(Comparator.reverseOrder());
        } else {
            assertThat(days).isSortedAccordingTo(Comparator.reverseOrder());
        }
        march("lancashire-prevent").queryParam("count", true).get(ORDERS).then().body("count", equalTo(ids.size()));
    }

    @Test
    void filtersNarrowAndTheirValuesWiden() {
        String threat = UUID.randomUUID().toString();
        grant("greater-manchester-prevent", "2018-01-01", ", \"threatId\": \"" + threat + "\"");
        grant(
                "greater-manchester-prevent",
                "2018-01-02",
                ", \"threatId\": \"" + threat
                        + "\", \"managingOrganisation\": \"nwrocu\", \"subjectLocation\": \"CUSTODY\"");

        of(threat).body("items.madeOn", contains("2018-01-02", "2018-01-01"));
        of(threat, "managingOrganisation", "nwrocu").body("items.madeOn", contains("2018-01-02"));
        of(threat, "subjectLocation", "CUSTODY", "COMMUNITY").body("items.madeOn", contains("2018-01-02"));
        of(threat, "orderType", "STPO").body("items", empty());
        of(threat, "organisation", "greater-manchester").body("items", hasSize(2));
        of(threat, "madeBefore", "2018-01-02").body("items.madeOn", contains("2018-01-01"));
        of(threat, "on", "2020-01-01").body("items.state", contains("IN_FORCE", "IN_FORCE"));
        as("cumbria-prevent").queryParam("threat", threat).get(ORDERS).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "subjectLocation, PRISON",
        "state, ACTIVE",
        "on, tomorrow",
        "on, 2022-02-30",
        "madeFrom, 2022-13-01",
        "reference, NW-1",
        "sort, terms",
        "asKnownAt, yesterday",
        "colour, red",
        "threat, 'a\0'",
    })
    void aWrongParameterIsNamed(String parameter, String value) {
        as("greater-manchester-prevent")
                .queryParam(parameter, value)
                .get(ORDERS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.pointer", hasItem(parameter));
    }

    @ParameterizedTest
    @CsvSource({"on, 0000-01-01", "on, 9999-12-31", "madeFrom, 0000-01-01", "threat, x' or true --", "orderType, '%'"})
    void aStrangeValueMatchesNothingAndBreaksNothing(String parameter, String value) {
        as("north-wales-prevent")
                .queryParam("state", "IN_FORCE")
                .queryParam("managingOrganisation", "north-wales")
                .queryParam(parameter, value)
                .get(ORDERS)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static ValidatableResponse of(String threat, Object... more) {
        RequestSpecification request =
                as("greater-manchester-prevent").queryParam("threat", threat).queryParam("sort", "-madeOn");
        for (int value = 1; value < more.length; value++) {
            request = request.queryParam(more[0].toString(), more[value]);
        }
        return request.get(ORDERS).then().statusCode(200);
    }

    private static RequestSpecification march(String persona) {
        return as(persona).queryParam("madeFrom", "2019-03-01").queryParam("madeBefore", "2019-04-01");
    }
}
