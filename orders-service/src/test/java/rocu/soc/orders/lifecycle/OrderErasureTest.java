package rocu.soc.orders.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.orders.Api.ORDERS;
import static rocu.soc.orders.Api.amend;
import static rocu.soc.orders.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.localstack.testing.AuditedVersions;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestServers;

/** Of an order that is disposed of nothing personal is left anywhere, and every figure stays (DPA 2018 ss46-48). */
@QuarkusTest
class OrderErasureTest {

    private static final String RECORD = """
            {"scope": "RECORD", "ground": "RETENTION_ENDED", "reason": "Review R-7 found no ground to keep it"}""";
    private static final String CARRY_OUT = "{\"decision\": \"CARRY_OUT\"}";
    private static final AuditedVersions VERSIONS = new AuditedVersions("orders");
    private static final String MADE_ON =
            ReportingDay.today().minusYears(1).withDayOfMonth(1).toString();

    @Test
    void ofADisposedOrderNothingPersonalIsLeftInAnyVersion() throws Exception {
        String name = name();
        String order = grant(name);
        amend("cheshire-prevent", order, "\"1-FULL\"", "{\"subjectLocation\": \"CUSTODY\"}");
        String before = as("cheshire-analyst").get(order).header("ETag");

        dispose(order);

        as("cheshire-analyst")
                .get(order)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(before)))
                .body("orderSubject.name", nullValue())
                .body("orderSubject.identifiers", nullValue())
                .body("terms", nullValue())
                .body("orderType", equalTo("SCPO"))
                .body("subjectLocation", equalTo("CUSTODY"))
                .body("erased", hasItems("/orderSubject/name", "/orderSubject/identifiers", "/terms"))
                .body(not(containsString(name)));
        as("cheshire-analyst").header("If-None-Match", before).get(order).then().statusCode(200);
        as("cheshire-analyst")
                .get(order + "/versions")
                .then()
                .body("items", hasSize(2))
                .body("items.orderSubject.name", everyItem(nullValue()))
                .body("items.erased", everyItem(hasItem("/orderSubject/name")))
                .body(not(containsString(name)));
        assertThat(dumpOf(id(order))).doesNotContain(name);
        assertThat(VERSIONS.differing(id(order).toString())).isEmpty();
    }

    @Test
    void anOrderThatWasChangedInTheDatabaseIsNamedWithItsVersion() throws Exception {
        String order = id(grant(name())).toString();

        assertThat(VERSIONS.differingAfter(
                        order,
                        "update order_version set personal = personal - 'terms' where record_id = '" + order + "'"))
                .containsExactly(order + " 1 what is personal in the version changed");
    }

    @Test
    void whoAskedForAnOrderThatIsNotThereIsInTheLog() throws Exception {
        String nowhere = UUID.randomUUID().toString();
        as("cheshire-prevent").get(ORDERS + "/" + nowhere).then().statusCode(404);
        as("cheshire-prevent")
                .get(ORDERS + "?sourceReference=" + nowhere.replace("-", ""))
                .then()
                .statusCode(200);

        String entries = "/api/v1/operations/orders-service/audit/entries?";
        Eventually.holds(() -> as("auditor")
                .get(entries + "record=" + nowhere + "&operation=REFUSAL")
                .then()
                .body("items.size()", equalTo(1)));
        as("auditor")
                .get(entries + "operation=CONSULTATION&searchedFor=" + nowhere.replace("-", ""))
                .then()
                .body("items[0].outcome", equalTo("NOTHING_FOUND"))
                .body("items[0].pointers", equalTo(List.of("/orders")));
    }

    @Test
    void figuresDoNotMove() throws Exception {
        int without = counted(figures());
        String order = grant(name());
        String before = figures();
        assertThat(counted(before)).isEqualTo(without + 1);

        dispose(order);

        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void aWrongNameIsErasedOfEarlierVersionsAlone() throws Exception {
        String order = grant(name());
        propose("cheshire-records", order, """
                {"scope": "EARLIER_VERSIONS", "members": ["/orderSubject/name"], "ground": "RIGHT_TO_RECTIFICATION",
                 "reason": "Another man"}""").statusCode(422).body("errors[0].code", equalTo("nothing-to-erase"));
        patch(order, "{\"orderSubject\": {\"kind\": \"PERSON\", \"name\": \"Right Man\"}, \"reason\": \"Another man\"}")
                .statusCode(200);

        decide("cheshire-reviewer", order, propose("cheshire-records", order, """
                {"scope": "EARLIER_VERSIONS", "members": ["/orderSubject/name"], "ground": "RIGHT_TO_RECTIFICATION",
                 "reason": "Another man"}"""))
                .statusCode(200)
                .body("status", equalTo("CARRIED_OUT"));

        as("cheshire-analyst")
                .get(order)
                .then()
                .body("orderSubject.name", equalTo("Right Man"))
                .body("erased", nullValue())
                .header("ETag", containsString("2-FULL"));
        as("cheshire-analyst")
                .get(order + "/versions/1")
                .then()
                .body("orderSubject.name", nullValue())
                .body("terms", notNullValue());
        patch(order, "{\"subjectLocation\": \"CUSTODY\"}").statusCode(200);
    }

    private static String grant(String name) {
        return as("cheshire-prevent")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body(name))
                .post(ORDERS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String body(String name) {
        return """
                {"orderType": "SCPO", "madeOn": "%s", "durationType": "UNTIL_FURTHER_ORDER", "terms": "Not to meet %s",
                 "orderSubject": {"kind": "PERSON", "name": "%s", "dateOfBirth": "1980-02-03",
                                  "identifiers": [{"scheme": "PNC", "value": "%s"}]}}""".formatted(MADE_ON, name, name, name);
    }

    private static String name() {
        return "Subject " + UUID.randomUUID();
    }

    private static void dispose(String order) throws Exception {
        decide("cheshire-reviewer", order, propose("cheshire-records", order, RECORD))
                .statusCode(200);
    }

    private static ValidatableResponse propose(String persona, String order, String body) {
        return as(persona)
                .contentType("application/json")
                .body(body)
                .post(order + "/erasures")
                .then();
    }

    private static ValidatableResponse decide(String persona, String order, ValidatableResponse proposed)
            throws Exception {
        return decide(persona, order, proposed.statusCode(201).extract().<String>path("id"), CARRY_OUT);
    }

    /** Until what was last said of it has reached the topic, it is told to try again. */
    private static ValidatableResponse decide(String persona, String order, String proposal, String decision)
            throws Exception {
        List<ValidatableResponse> answers = new ArrayList<>();
        Eventually.holds(() -> {
            ValidatableResponse answer = as(persona)
                    .contentType("application/json")
                    .body(decision)
                    .post(order + "/erasures/" + proposal + "/decision")
                    .then();
            answers.add(answer);
            assertThat(answer.extract().header("Retry-After")).isNull();
        });
        return answers.getLast();
    }

    private static ValidatableResponse patch(String order, String patch) {
        return as("cheshire-prevent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(order)
                .then();
    }

    private static UUID id(String order) {
        return UUID.fromString(order.substring(order.lastIndexOf('/') + 1));
    }

    /** The return of the orders in force on the first day of those of this test, but for the instant that it names. */
    private static String figures() {
        return as("rocu-analyst")
                .queryParam("on", MADE_ON)
                .get("/api/v1/returns/orders")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("\"asKnownAt\":\"[^\"]*\"", "");
    }

    private static int counted(String figures) {
        return JsonPath.from(figures).getInt("parts[0].region.total");
    }

    /** Everything that the database holds of the record, in all tables that could. */
    private static String dumpOf(UUID id) throws SQLException {
        StringBuilder all = new StringBuilder();
        String[] questions = {
            "select to_jsonb(v)::text from order_version v where record_id = '%s'",
            "select to_jsonb(o)::text from ancillary_order o where id = '%s'",
            "select convert_from(coalesce(body, ''), 'UTF8') || headers::text from idempotency where record = '%s'",
            "select convert_from(coalesce(payload, ''), 'UTF8') from outbox where aggregate_id = '%s'",
            "select to_jsonb(e)::text from audit_entry e where '%s' = any (records)",
        };
        try (Connection connection = TestServers.database().connectAsSuperuser("orders")) {
            for (String question : questions) {
                try (PreparedStatement select = connection.prepareStatement(question.formatted(id));
                        ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        all.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }
}
