package rocu.soc.disruption.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;
import static rocu.soc.disruption.Api.amend;
import static rocu.soc.disruption.Api.as;
import static rocu.soc.disruption.Api.json;
import static rocu.soc.disruption.Api.record;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.PublishedThreats;

/** The day comes on which disruptions may be recorded against vulnerabilities too. */
@QuarkusTest
class NationalStandardTest {

    private static final String STANDARD = "/api/v1/dated-rules/national-standard";
    private static final String SHIPPED = STANDARD + "/rules/1900-01-01";
    private static final String WIDER = STANDARD + "/rules/2021-06-01";
    private static final String TO_COME = STANDARD + "/rules/2090-01-01";
    private static final String EVERY_TYPE = "\"OCG\", \"PRIORITY_INDIVIDUAL\", \"VULNERABILITY\"";

    @Inject
    KnownThreats known;

    /** As an administrator takes back what was stated by mistake. */
    @AfterEach
    void takeBack() {
        String etag = as("admin").get(WIDER).header("ETag");
        if (etag != null) {
            json("admin", standard("\"OCG\"", ", \"validTo\": \"2021-06-01\""))
                    .header("If-Match", etag)
                    .put(WIDER);
            json("admin", standard("\"OCG\"", ""))
                    .header("If-Match", as("admin").get(SHIPPED).header("ETag"))
                    .put(SHIPPED)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aDisruptionIsHeldAgainstTheStandardOfItsDayAndNotJudgedAnew() throws Exception {
        UUID threat = UUID.randomUUID();
        PublishedThreats.publish(PublishedThreats.threat(threat, 1, "VULNERABILITY", "OFFICIAL_SENSITIVE"));
        Eventually.holds(() -> assertThat(known.find(threat)).isPresent());
        String before = record("cheshire-analyst", "2022-06-01", against(threat));
        as("cheshire-analyst").get(before).then().body("withinNationalStandard", equalTo(false));

        stateWider().then().statusCode(oneOf(200, 201));

        as("cheshire-analyst")
                .get(record("cheshire-analyst", "2022-06-01", against(threat)))
                .then()
                .body("withinNationalStandard", equalTo(true));
        as("cheshire-analyst")
                .get(record("cheshire-analyst", "2021-05-31", against(threat)))
                .then()
                .body("withinNationalStandard", equalTo(false));
        amend("cheshire-analyst", before, "\"1-FULL\"", "{\"fourP\": \"PREVENT\"}")
                .then()
                .statusCode(200)
                .body("withinNationalStandard", equalTo(false));
        amend("cheshire-analyst", before, "\"2-FULL\"", "{\"occurredOn\": \"2022-06-02\"}")
                .then()
                .statusCode(200)
                .body("withinNationalStandard", equalTo(true));
    }

    @Test
    void theStandardIsListedWithWhatItWas() {
        stateWider().then().statusCode(oneOf(200, 201)).body("threatTypes", hasSize(3));

        as("cheshire-officer")
                .get(STANDARD)
                .then()
                .statusCode(200)
                .body("items.validFrom", contains("1900-01-01", "2021-06-01"))
                .body("items[0].threatTypes", contains("OCG"))
                .body("items[0].validTo", equalTo("2021-06-01"));
        as("cheshire-officer")
                .queryParam("asKnownAt", "2023-07-13")
                .get(STANDARD)
                .then()
                .body("items.validFrom", contains("1900-01-01"));
    }

    @Test
    void itNamesThreatTypesAndOnlyAnAdministratorStatesIt() {
        json("admin", standard("", ""))
                .put(TO_COME)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/threatTypes"));
        json("admin", standard("\"GANG\"", "")).put(TO_COME).then().statusCode(422);
        json("rocu-coordinator", standard("\"OCG\"", ""))
                .put(WIDER)
                .then()
                .statusCode(403)
                .body("detail", containsString("rules:change"));
    }

    private static Response stateWider() {
        String etag = as("admin").get(WIDER).header("ETag");
        var request = json("admin", standard(EVERY_TYPE, ""));
        return (etag == null ? request : request.header("If-Match", etag)).put(WIDER);
    }

    private static String standard(String types, String more) {
        return """
                {"threatTypes": [%s], "source": "Letter of the NCA", "confidence": "HIGH",
                 "reason": "The standard was widened"%s}""".formatted(types, more);
    }

    private static String against(UUID threat) {
        return ", \"threatId\": \"" + threat + "\"";
    }
}
