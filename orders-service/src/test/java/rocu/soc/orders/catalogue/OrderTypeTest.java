package rocu.soc.orders.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.orders.Api.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.web.organisation.Organisations;
import rocu.soc.localstack.testing.ServersTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = ServersTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "orders"),
            @ResourceArg(name = "with", value = "postgres,kafka,keycloak")
        })
class OrderTypeTest {

    private static final String ORDER_TYPES = "/api/v1/order-types";

    @Inject
    OrderTypes types;

    @Inject
    Organisations organisations;

    @Test
    void everyKindOfOrderStandsInTheCatalogueWithItsSourceAndConfidence() {
        as("cheshire-officer")
                .get(ORDER_TYPES)
                .then()
                .statusCode(200)
                .body("items.findAll { !it.code.startsWith('TEST_') }", hasSize(26))
                .body("items.code", hasItems("SCPO", "DDTRO", "CLOSURE_ORDER", "STPO", "STRO", "AFO", "TRO"))
                .body("items.source", everyItem(notNullValue()))
                .body("items.confidence", hasItems("HIGH", "MEDIUM", "LOW"));
        as("partner-hmpps").get(ORDER_TYPES + "/SCPO").then().statusCode(200);
    }

    @Test
    void aRowSaysWhatTheLawSays() {
        as("cheshire-officer")
                .get(ORDER_TYPES + "/SCPO")
                .then()
                .statusCode(200)
                .body("statute", containsString("Serious Crime Act 2007"))
                .body("maximumPeriod", equalTo("P5Y"))
                .body("minimumPeriod", nullValue())
                .body("durationTypes", contains("FIXED", "PER_CONDITION"))
                .body("subjectKinds", contains("PERSON", "COMPANY"))
                .body("clock", equalTo("FROM_COMING_INTO_FORCE"))
                .body("confidence", equalTo("HIGH"))
                .body("areas", nullValue())
                .body("prospective", equalTo(false));
        as("cheshire-officer")
                .get(ORDER_TYPES + "/KCPO")
                .then()
                .body("areas", contains("metropolitan"))
                .body("minimumPeriod", equalTo("P6M"));
        as("cheshire-officer").get(ORDER_TYPES + "/ASBO").then().statusCode(404);
    }

    @Test
    void theLawOfADayIsThatDaysLaw() {
        on("2025-11-26").body("items.code", hasItem("DAPO"));
        on("2025-11-27").body("items.code", not(hasItem("DAPO")));
        on("2006-12-31").body("items.code", not(hasItem("SCPO")));
        on("2026-11-01").body("items.find { it.code == 'RESPECT_ORDER' }.prospective", equalTo(true));
        as("cheshire-officer")
                .queryParam("validOn", "2006-12-31")
                .get(ORDER_TYPES + "/SCPO")
                .then()
                .statusCode(404);
        as("cheshire-officer")
                .queryParam("validOn", "yesterday")
                .get(ORDER_TYPES)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.pointer", contains("validOn"));
    }

    @Test
    void noCodeHasTwoRowsOnOneDayAndEveryAreaIsKnown() {
        assertThat(types.all()).isNotEmpty().allSatisfy(type -> {
            assertThat(types.of(type.code()).stream().filter(other -> other.holdsOn(type.validFrom())))
                    .containsExactly(type);
            if (!type.terms().areas().isEmpty()) {
                assertThat(organisations.all().keySet())
                        .containsAll(type.terms().areas());
            }
        });
    }

    private static ValidatableResponse on(String day) {
        return as("cheshire-officer")
                .queryParam("validOn", day)
                .get(ORDER_TYPES)
                .then()
                .statusCode(200);
    }
}
