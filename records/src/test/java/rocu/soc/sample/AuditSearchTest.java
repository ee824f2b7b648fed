package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Eventually;

/** Auditors find who did what with a record, page by page, and verify the log; nobody else does. */
@QuarkusTest
class AuditSearchTest {

    private static final String ENTRIES = "/api/v1/operations/sample-service/audit/entries";
    private static final String VERIFICATION = "/api/v1/operations/sample-service/audit/verification";
    private static final ApiCaller AUDITOR = Sample.as("auditor");

    private AuditedLife life;

    @SuppressWarnings("NullAway.Init") // made before each test
    AuditSearchTest() {}

    @BeforeEach
    void aRecordWithALife() {
        life = AuditedLife.of(new Facts(new Random(6), LocalDate.of(1953, 1, 1)).own());
    }

    @Test
    void theLifeOfARecordIsToldNewestFirst() {
        ValidatableResponse found = search("record=" + life.id());

        found.body("items.operation", contains("ALTERATION", "ALTERATION", "CONSULTATION", "COLLECTION"))
                .body("items[0].service", equalTo("sample-service"))
                .body("items[0].actor", equalTo(AuditedLife.ANALYST.userId()))
                .body("items[0].organisation", equalTo("cheshire"))
                .body("items[0].pointers", contains("/place"))
                .body("items[0].reason", equalTo(AuditedLife.REASON))
                .body("items[0].requestId", equalTo(life.run() + "-correct"))
                .body("items[0].records", contains(life.id()))
                .body("more", equalTo(false));
        assertThat(found.extract().asString()).doesNotContain("Secret words", "Driver");
    }

    @Test
    void eachCriterionNarrowsIt() {
        String record = "record=" + life.id();

        search(record + "&actor=" + AuditedLife.NEIGHBOUR.userId()).body("items.operation", contains("CONSULTATION"));
        search(record + "&organisation=cumbria").body("items.operation", contains("CONSULTATION"));
        search(record + "&operation=COLLECTION&operation=CONSULTATION")
                .body("items.operation", contains("CONSULTATION", "COLLECTION"));
        search(record + "&onBehalfOf=pc1234").body("items", empty());
        String itsLife = record + "&operation=COLLECTION&operation=ALTERATION&operation=CONSULTATION";
        String amended = search(itsLife).extract().path("items[1].at");
        search(itsLife + "&from=" + amended).body("items.operation", contains("ALTERATION", "ALTERATION"));
        search(itsLife + "&to=" + amended).body("items.operation", contains("CONSULTATION", "COLLECTION"));
        search(record + "&to=" + LocalDate.of(2020, 1, 1)).body("items", empty());
    }

    @Test
    void pagesHoldEveryEntryOnce() {
        List<String> found = new ArrayList<>();
        String behind = "";
        boolean more = true;
        while (more) {
            ValidatableResponse page = search("limit=1&record=" + life.id()
                    + "&operation=ALTERATION&operation=COLLECTION" + "&operation=CONSULTATION" + behind);
            found.add(page.extract().path("items[0].requestId"));
            behind = "&behind=" + page.extract().path("items[0].at") + "~"
                    + page.extract().path("items[0].id");
            more = page.extract().path("more");
        }

        assertThat(found)
                .containsExactly(
                        life.run() + "-correct", life.run() + "-amend", life.run() + "-look", life.run() + "-record");
    }

    @Test
    void aSearchIsAnEntryItself() {
        search("record=" + life.id() + "&reason=x").statusCode(400);
        search("record=" + life.id()).body("items.operation", not(hasItem("AUDIT_SEARCH")));

        search("record=" + life.id() + "&operation=AUDIT_SEARCH")
                .body("items.actor", contains(AUDITOR.userId()))
                .body("items.pointers", contains(List.of("/record")));
    }

    @Test
    void aChainedEntryShowsItsLink() throws Exception {
        try (AuditLedger ledger = AuditLedger.open()) {
            ledger.awaitChained(life.run());
        }

        search("record=" + life.id()).body("items[0].hash", matchesPattern("[0-9a-f]{64}"));
    }

    @Test
    void whoIsNoAuditorFindsNothingAndRepeatedTryingIsFound() throws Exception {
        String hidden = UUID.randomUUID().toString();
        ApiCaller stranger = Sample.as("partner-hmpps");
        for (int time = 0; time < 19; time++) {
            stranger.get(ENTRIES).then().statusCode(403);
        }
        stranger.get(Sample.STOPS + "/" + hidden);
        stranger.get(VERIFICATION).then().statusCode(403);

        Eventually.holds(() -> search("operation=REFUSAL&actor=" + stranger.userId())
                .body("items.records.flatten()", hasItem(hidden))
                .body("items.findAll { it.outcome == 'REPEATED' }.pointers.flatten()", hasItem("/forbidden")));
    }

    @Test
    void aSoundLogHoldsAndAnAlteredRowIsNamed() throws Exception {
        AuditLedger.Link changed;
        try (AuditLedger ledger = AuditLedger.open()) {
            ledger.awaitChained(life.run());
            changed = ledger.links(life.run()).get(1);
        }
        Eventually.holds(() ->
                AUDITOR.get(VERIFICATION).then().body("holds", equalTo(true)).body("complete", equalTo(true)));

        overwrite(changed.entry(), "nobody");
        try {
            AUDITOR.get(VERIFICATION + "?whole=true")
                    .then()
                    .body("holds", equalTo(false))
                    .body("fault.link", equalTo((int) changed.seq()))
                    .body("fault.entry", equalTo(changed.entry()));
        } finally {
            overwrite(changed.entry(), AuditedLife.NEIGHBOUR.userId());
        }
        AUDITOR.get(VERIFICATION).then().body("holds", equalTo(true));
    }

    private static void overwrite(String entry, String actor) throws SQLException {
        try (AuditLedger ledger = AuditLedger.open()) {
            ledger.keep("update audit_entry set actor = '" + actor + "' where id = '" + entry + "'");
        }
    }

    private static ValidatableResponse search(String question) {
        return AUDITOR.get(ENTRIES + "?" + question).then();
    }
}
