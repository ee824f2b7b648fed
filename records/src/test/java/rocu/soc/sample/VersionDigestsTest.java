package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.sample.relay.Behind;

/** A version that anybody changes behind the service, whatever their rights, does not say any more what the log says of it. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionDigestsTest {

    private static final String CHANGE = "update vehicle_stop_version set %s where record_id = '%s' and version = %d";
    private static final ApiCaller ANALYST = Sample.as("cheshire-analyst");

    private @Nullable AuditedLife once;
    private AuditedLife life;
    private AuditLedger ledger;

    @SuppressWarnings("NullAway.Init") // made before each test
    VersionDigestsTest() {}

    @BeforeEach
    void aChainedLife() throws SQLException, InterruptedException {
        if (once == null) {
            once = AuditedLife.of(new Facts(new Random(5), LocalDate.of(1951, 1, 1)).own());
        }
        life = once;
        ledger = AuditLedger.open();
        ledger.awaitChained(life.run());
    }

    @AfterEach
    void close() throws SQLException {
        ledger.close();
    }

    @Test
    void versionsThatNobodyTouchedSayWhatTheLogSays() throws SQLException {
        assertThat(ledger.verifyVersions()).isEmpty();
        assertThat(Behind.ask(
                        "select count(*) from audit_entry e, unnest(e.versions) d where d.record_id = ?",
                        UUID.fromString(life.id())))
                .containsExactly("3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facts = jsonb_set(facts, '{outcome}', '"NO_ACTION"') | version changed
            facts = jsonb_set(facts, '{stoppedOn}', '"2022-06-02"') | version changed
            known_from = known_from - interval '1 microsecond'   | version changed
            organisation = 'merseyside'                          | version changed
            changed_by = 'somebody else'                         | version changed
            recorded_by_user = 'x', recorded_by_unit = 'y'       | version changed
            historic = true, loaded_at = known_from              | version changed
            known_to = 'infinity'                                | end of the version changed
            personal = jsonb_set(personal, '{account}', '"Lies"') | what is personal in the version changed
            reason = 'Another'                                   | what is personal in the version changed
            erased = '{/account}', personal = personal - 'account' | what is personal in the version changed
            salt = uuidv7()                                      | what is personal in the version changed
            """)
    void aChangedVersionIsNamed(String change, String fault) throws SQLException {
        assertThat(ledger.falsifyVersions(CHANGE.formatted(change, life.id(), 1)))
                .containsExactly(life.id() + " 1 " + fault);
    }

    @Test
    void aVersionThatIsGoneIsNamed() throws SQLException {
        assertThat(ledger.falsifyVersions(
                        "delete from vehicle_stop_version where version = 2 and record_id = '" + life.id() + "'"))
                .hasSize(1)
                .allMatch(fault -> fault.startsWith(life.id()));
    }

    @Test
    void theAuditorIsToldWhichVersionOfWhichRecord() throws Exception {
        String verification = Sample.OPERATIONS + "/audit/verification?whole=true";
        ApiCaller auditor = Sample.as("auditor");
        ledger.keep(CHANGE.formatted("facts = facts || '{\"outcome\": \"SEARCH\"}'", life.id(), 2));
        try {
            auditor.get(verification)
                    .then()
                    .body("holds", equalTo(false))
                    .body("fault.record", equalTo(life.id()))
                    .body("fault.version", equalTo(2))
                    .body("fault.what", equalTo("version changed"));
        } finally {
            ledger.keep(CHANGE.formatted("facts = facts || '{\"outcome\": \"ARREST\"}'", life.id(), 2));
        }
        Eventually.holds(() -> auditor.get(verification).then().body("holds", equalTo(true)));
    }

    @Test
    void loadedHistoryIsHeldAgainstTheLogAsWell() throws Exception {
        String reference = UUID.randomUUID().toString();
        String lines = historic(reference, "2020-07-01T09:00:00Z", "SEARCH")
                + historic(reference, "2020-08-01T09:00:00Z", "ARREST");
        Sample.as("migration").load(lines).then().statusCode(200).body("loaded", equalTo(2));
        String id = ANALYST.get(Sample.STOPS + "?sourceSystem=legacy&sourceReference=" + reference)
                .path("items[0].id");
        awaitChained(id);

        assertThat(ledger.verifyVersions()).isEmpty();
        for (int version : List.of(1, 2)) {
            assertThat(ledger.falsifyVersions(CHANGE.formatted("region = 'elsewhere'", id, version)))
                    .containsExactly(id + " " + version + " version changed");
        }
    }

    @Test
    void anErasureExplainsWhatItBlankedAndNothingElse() throws Exception {
        String id = ANALYST.recorded(Facts.plain().put("account", "Alex Example drove"));
        ANALYST.amend(id, "*", ApiCaller.json("{\"account\": \"The right man\"}"))
                .then()
                .statusCode(200);
        erase(id, """
                {"scope": "EARLIER_VERSIONS", "members": ["/account"], "ground": "RIGHT_TO_RECTIFICATION", "reason": "Wrong"}""");
        awaitChained(id);

        assertThat(ledger.verifyVersions()).isEmpty();
        assertThat(ledger.falsifyVersions(
                        CHANGE.formatted("personal = personal || '{\"account\": \"Put back\"}'", id, 1)))
                .containsExactly(id + " 1 what is personal in the version changed");
        assertThat(ledger.falsifyVersions(CHANGE.formatted("facts = facts || '{\"outcome\": \"ARREST\"}'", id, 1)))
                .containsExactly(id + " 1 version changed");
        assertThat(ledger.falsifyVersions(CHANGE.formatted("reason = 'Another'", id, 2)))
                .containsExactly(id + " 2 what is personal in the version changed");
    }

    @Test
    void noDigestThatIsLeftGivesAnErasedNameAway() throws Exception {
        String name = "Alex Example drove";
        String id = ANALYST.recorded(Facts.plain().put("account", name));
        String salt = salt(id);
        assertThat(guessed(id, salt, name)).isEqualTo("1");

        erase(id, "{\"scope\": \"RECORD\", \"ground\": \"RETENTION_ENDED\", \"reason\": \"Review\"}");

        assertThat(salt(id)).isNotEqualTo(salt);
        assertThat(guessed(id, salt(id), name)).isEqualTo("0");
        assertThat(Behind.ask("select 1 from vehicle_stop_version v where to_jsonb(v)::text like ?", "%" + salt + "%"))
                .isEmpty();
    }

    @Test
    void whatIsErasedAgainAfterARestoreIsExplainedToo() throws Exception {
        String id = ANALYST.recorded(Facts.plain().put("account", "Alex Example drove"));
        awaitChained(id);
        String published = """
                {"id": "%s", "kind": "stop", "recordId": "%s", "recordReference": "x", "organisation": "cheshire", "scope": "RECORD",
                 "members": ["/account", "/grounds", "/reason"], "ground": "RETENTION_ENDED", "proposedBy": "one",
                 "proposedAt": "2026-01-01T00:00:00Z", "decidedBy": "two", "decidedAt": "2026-01-02T00:00:00Z",
                 "beforeVersion": 2, "topic": "soc.internal.stops"}""".formatted(UUID.randomUUID(), id);

        ledger.change("select erase_again('" + published + "')");

        assertThat(ledger.verifyVersions()).isEmpty();
        assertThat(ledger.falsifyVersions(
                        "delete from audit_entry where operation = 'ERASURE' and records @> array['" + id + "'::uuid]"))
                .containsExactly(id + " 1 what is personal in the version changed");
    }

    /** How many digests of the log somebody finds who guesses what stood there, and has that salt. */
    private static String guessed(String id, String salt, String account) throws SQLException {
        return Behind.ask("""
                        select count(*)
                          from audit_entry e, unnest(e.versions) d
                         where d.record_id = ?
                           and d.personal = personal_digest('vehicle_stop_version', d.record_id, d.version, ?::uuid, null, null,
                                                            jsonb_build_object('account', ?::text))
                        """, UUID.fromString(id), salt, account).getFirst();
    }

    private static String salt(String id) throws SQLException {
        return Behind.ask("select salt from vehicle_stop_version where record_id = ?", UUID.fromString(id))
                .getFirst();
    }

    private void awaitChained(String id) throws Exception {
        Eventually.holds(() -> assertThat(Behind.ask("""
                        select e.id from audit_entry e
                         where e.records @> array[?::uuid] and not exists (select from audit_chain c where c.entry_id = e.id)
                        """, id)).isEmpty());
        ledger.close();
        ledger = AuditLedger.open();
    }

    private static void erase(String id, String proposal) throws Exception {
        String erasures = Sample.STOPS + "/" + id + "/erasures";
        String proposed = Sample.as("cheshire-records")
                .sending(ApiCaller.JSON, proposal)
                .post(erasures)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Eventually.holds(() -> Sample.as("cheshire-reviewer")
                .sending(ApiCaller.JSON, "{\"decision\": \"CARRY_OUT\"}")
                .post(erasures + "/" + proposed + "/decision")
                .then()
                .statusCode(200));
    }

    private static String historic(String reference, String knownFrom, String outcome) {
        ObjectNode line = Facts.plain()
                .put("organisation", "cheshire")
                .put("sourceSystem", "legacy")
                .put("sourceReference", reference)
                .put("knownFrom", knownFrom)
                .put("outcome", outcome)
                .put("actor", "analyst-7");
        return line + "\n";
    }
}
