package rocu.soc.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.AuditedVersions;
import rocu.soc.localstack.testing.Eventually;

/** What the log says of withdrawals. */
@QuarkusTest
class AuditEntriesTest {

    private static final String BODY = "{\"reason\": \"recorded in error\"}";

    private final Disruptions analyst = Disruptions.as("cheshire-analyst");
    private final Facts facts = new Facts(new Random(5), LocalDate.of(1951, 1, 1));
    private final String run = "audit-" + UUID.randomUUID();

    @Test
    void aWithdrawalIsAnAlterationAndARefusedOneIsNone() throws Exception {
        String address = Disruptions.ALL + "/" + analyst.caller().recorded(facts.lead()) + "/withdrawals";
        for (String name : List.of("first", "second")) {
            analyst.caller()
                    .sending(ApiCaller.JSON, BODY)
                    .header("Request-Id", run + name)
                    .post(address);
        }

        assertThat(entries("first")).containsExactly("ALTERATION /status");
        Eventually.holds(() -> assertThat(entries("second"))
                .containsExactly("REFUSAL /disruptions/{id}/withdrawals /disruptions:withdraw"));
    }

    @Test
    void whoAskedByAReferenceThatIsNotThereIsFoundByTheReference() throws Exception {
        analyst.caller()
                .get(Disruptions.ALL + "/by-source/audited/" + run + "%2F7")
                .then()
                .statusCode(404);

        Eventually.holds(() -> new ApiCaller("auditor", Disruptions.ALL)
                .get("/api/v1/operations/disruption-service/audit/entries?searchedFor=" + run.replace("-", "") + "%207")
                .then()
                .body("items[0].outcome", equalTo("NOT_FOUND")));
    }

    @Test
    void aVersionThatWasChangedInTheDatabaseIsNamed() throws Exception {
        String id = analyst.caller().recorded(facts.lead());
        analyst.withdraw(id).then().statusCode(200);
        AuditedVersions versions = new AuditedVersions("disruption");

        assertThat(versions.differing(id)).isEmpty();
        assertThat(versions.differingAfter(
                        id,
                        "update disruption_version set facts = jsonb_set(facts, '{occurredOn}', '\"1951-02-02\"')"
                                + " where version = 1 and record_id = '" + id + "'"))
                .containsExactly(id + " 1 version changed");
    }

    @Test
    void whoWithdrawsWhatIsWithdrawnHasLookedAtIt() throws SQLException {
        String address = Disruptions.ALL + "/by-source/audited/" + run;
        analyst.put("audited", run, facts.lead()).then().statusCode(201);
        for (String name : List.of("first", "second")) {
            analyst.caller()
                    .request()
                    .header("Request-Id", run + name)
                    .delete(address + "?reason=x")
                    .then()
                    .statusCode(200);
        }

        assertThat(entries("first")).containsExactly("ALTERATION /status");
        assertThat(entries("second")).containsExactly("CONSULTATION ");
    }

    @Test
    void whoReinstatesAndThenChangesNothingHasLookedAtIt() throws SQLException {
        String id = analyst.caller().recorded(facts.lead());
        analyst.withdraw(id).then().statusCode(200);
        analyst.caller()
                .sending(ApiCaller.JSON, BODY)
                .header("Request-Id", run + "first")
                .post(Disruptions.ALL + "/" + id + "/reinstatements")
                .then()
                .statusCode(200);
        analyst.caller()
                .sending(ApiCaller.MERGE_PATCH, "{}")
                .header("Request-Id", run + "second")
                .header("If-Match", "*")
                .patch(Disruptions.ALL + "/" + id)
                .then()
                .statusCode(200);

        assertThat(entries("first")).containsExactly("ALTERATION /status");
        assertThat(entries("second")).containsExactly("CONSULTATION ");
    }

    private List<String> entries(String name) throws SQLException {
        List<String> entries = new ArrayList<>();
        try (Connection connection = Stored.connect();
                PreparedStatement select = connection.prepareStatement(
                        "select operation || ' ' || array_to_string(pointers, ' ') from audit_entry where request_id = ?"
                                + " order by id")) {
            select.setString(1, run + name);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(row.getString(1));
                }
            }
        }
        return entries;
    }
}
