package rocu.soc.systemtests.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static rocu.soc.systemtests.region.Region.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Command;
import rocu.soc.systemtests.region.Region;

/** Through the door an auditor finds who did what with a record, whichever service holds it, and where a log was altered. */
@ExtendWith(Region.class)
class AuditIT {

    private static final String ENTRIES = "/api/v1/audit/entries";
    private static final String VERIFICATION = "/api/v1/audit/verification";
    private static final String WARRANT =
            "{\"occurredOn\": \"2022-06-01\", \"whatWasDone\": \"Planted words\", \"fourP\": \"PURSUE\"}";

    @Test
    void aLookAndAChangeAreFoundByRecordActorAndPeriod(TestSuite suite) {
        Response recorded = looked(suite);
        String record = "record=" + recorded.path("id");

        ValidatableResponse found = search(suite, record);

        found.body("items.operation", contains("CONSULTATION", "COLLECTION"))
                .body("items.service", everyItem(equalTo("disruption-service")))
                .body("services.answered", contains(true, true, true, true));
        search(suite, record + "&actor=" + found.extract().path("items[0].actor"))
                .body("items.operation", contains("CONSULTATION", "COLLECTION"));
        search(suite, record + "&operation=COLLECTION").body("items.operation", contains("COLLECTION"));
        search(suite, record + "&operation=CONSULTATION&from=" + found.extract().path("items[0].at"))
                .body("items.operation", contains("CONSULTATION"));
        search(suite, record + "&to=" + found.extract().path("items[1].at")).body("items", empty());
    }

    @Test
    void aSearchIsAnEntryOfEveryLogAndTheLogsAreMergedByTime(TestSuite suite) {
        String record = "record=" + looked(suite).path("id");
        search(suite, record);
        search(suite, record);

        ValidatableResponse found = search(suite, record + "&operation=AUDIT_SEARCH");

        found.body("items.service.countBy { it }.values()", everyItem(equalTo(2)))
                .body("items.service.unique().size()", equalTo(4))
                .body("items.pointers", everyItem(equalTo(List.of("/record"))));
        List<String> times = found.extract().path("items.at");
        assertThat(times).map(Instant::parse).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void whoSearchesWithoutTheRightAgainAndAgainIsFound(TestSuite suite) throws Exception {
        for (int time = 0; time < 20; time++) {
            as(suite, "siu").get(ENTRIES).then().statusCode(403);
        }

        Eventually.holds(() -> search(suite, "operation=REFUSAL").body("items.service", hasItem("gateway")));
    }

    @Test
    void aServiceThatIsAwayIsNamed(TestSuite suite) {
        String record = "record=" + looked(suite).path("id");
        suite.kill("orders");
        try {
            search(suite, record)
                    .body("items.operation", contains("CONSULTATION", "COLLECTION"))
                    .body("services.findAll { !it.answered }.service", contains("orders-service"))
                    .body("next", notNullValue());
        } finally {
            suite.restart("orders");
        }
    }

    @Test
    void anAlteredEntryIsNamedWithItsLog(TestSuite suite) throws Exception {
        String record = "record=" + looked(suite).path("id") + "&operation=CONSULTATION";
        Eventually.holds(() -> search(suite, record).body("items[0].link", notNullValue()));
        ValidatableResponse found = search(suite, record);
        String entry = found.extract().path("items[0].id");
        Integer link = found.extract().path("items[0].link");

        overwrite(suite, "organisation || '?'", entry);
        try {
            as(suite, "auditor")
                    .get(VERIFICATION + "?whole=true")
                    .then()
                    .statusCode(200)
                    .body("holds", equalTo(false))
                    .body("services.find { it.service == 'disruption-service' }.log.fault.link", equalTo(link))
                    .body("services.find { it.service == 'disruption-service' }.log.fault.entry", equalTo(entry));
            assertThat(command(suite)).contains("FAULT at link " + link + ", entry " + entry);
        } finally {
            overwrite(suite, "rtrim(organisation, '?')", entry);
        }
        Eventually.holds(() -> as(suite, "auditor")
                .get(VERIFICATION)
                .then()
                .body("services.find { it.service == 'disruption-service' }.log.holds", equalTo(true)));
    }

    @Test
    void aVersionThatWasChangedInTheDatabaseIsNamedWithItsRecord(TestSuite suite) throws Exception {
        String id = looked(suite).path("id");
        Eventually.holds(
                () -> search(suite, "record=" + id + "&operation=COLLECTION").body("items[0].link", notNullValue()));

        move(suite, "1951-02-02", id);
        try {
            as(suite, "auditor")
                    .get(VERIFICATION + "?whole=true")
                    .then()
                    .body("holds", equalTo(false))
                    .body("services.find { it.service == 'disruption-service' }.log.fault.record", equalTo(id))
                    .body("services.find { it.service == 'disruption-service' }.log.fault.version", equalTo(1));
            assertThat(command(suite)).contains("version 1 of record " + id + ": version changed");
        } finally {
            move(suite, "2022-06-01", id);
        }
        Eventually.holds(() -> as(suite, "auditor")
                .get(VERIFICATION)
                .then()
                .body("services.find { it.service == 'disruption-service' }.log.holds", equalTo(true)));
    }

    private static Response looked(TestSuite suite) {
        Response recorded = as(suite, "cheshire-analyst")
                .contentType(ContentType.JSON)
                .body(WARRANT)
                .post("/api/v1/disruptions");
        recorded.then().statusCode(201);
        as(suite, "cheshire-analyst").get(recorded.header("Location")).then().statusCode(200);
        return recorded;
    }

    private static ValidatableResponse search(TestSuite suite, String question) {
        return as(suite, "auditor").get(ENTRIES + "?" + question).then().statusCode(200);
    }

    /** What the command says of the same, which ends with 1 then. */
    private static String command(TestSuite suite) throws IOException, InterruptedException {
        Command verified = Command.run(suite, "verify-audit");
        assertThat(verified.ended()).as(verified.printed()).isEqualTo(1);
        return verified.printed();
    }

    private static void overwrite(TestSuite suite, String organisation, String entry) throws SQLException {
        try (Connection connection = suite.asSuperuser("disruption");
                Statement update = connection.createStatement()) {
            update.executeUpdate(
                    "update audit_entry set organisation = " + organisation + " where id = '" + entry + "'");
        }
    }

    /** Says behind the service that it happened on another day. */
    private static void move(TestSuite suite, String day, String record) throws SQLException {
        try (Connection connection = suite.asSuperuser("disruption");
                Statement update = connection.createStatement()) {
            update.executeUpdate("update disruption_version set facts = jsonb_set(facts, '{occurredOn}', '\"" + day
                    + "\"') where record_id = '" + record + "'");
        }
    }
}
