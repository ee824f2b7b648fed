package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.ApiCaller;

/** Every read access and every change is in the log: who, which records, which members, why; never a value. */
@QuarkusTest
class AuditEntriesTest {

    private final Facts facts = new Facts(new Random(5), LocalDate.of(1951, 1, 1));
    private AuditedLife life;
    private AuditLedger ledger;

    @SuppressWarnings("NullAway.Init") // made before each test
    AuditEntriesTest() {}

    @BeforeEach
    void aRecordWithALife() throws SQLException {
        life = AuditedLife.of(facts.own());
        ledger = AuditLedger.open();
    }

    @AfterEach
    void close() throws SQLException {
        ledger.close();
    }

    @Test
    void changesAreLoggedWithWhatChangedButNotWithItsValue() throws SQLException {
        assertThat(ledger.entries(life.run() + "-record"))
                .containsExactly(by(AuditedLife.ANALYST, "cheshire", "COLLECTION"));
        assertThat(ledger.entries(life.run() + "-amend"))
                .containsExactly(
                        by(AuditedLife.ANALYST, "cheshire", "ALTERATION", "/account", "/contactUnit", "/outcome"));
        assertThat(ledger.entries(life.run() + "-correct"))
                .containsExactly(by(AuditedLife.ANALYST, "cheshire", "ALTERATION", "/place"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%s",
                "/%s?asKnownAt=2200",
                "/%s/versions",
                "/%s/versions/1",
                "?stoppedFrom=1951-01-01&stoppedBefore=1952-01-01&limit=500",
            })
    void everyLookIsLogged(String address) throws SQLException {
        String now = Instant.now().toString();
        life.as(AuditedLife.ANALYST, "reading")
                .get(Sample.STOPS + address.formatted(life.id()).replace("2200", now))
                .then()
                .statusCode(200);

        assertThat(ledger.entries(life.run() + "-reading")).singleElement().satisfies(entry -> {
            assertThat(entry.operation()).isEqualTo("CONSULTATION");
            assertThat(entry.actor()).isEqualTo(AuditedLife.ANALYST.userId());
            assertThat(entry.records()).contains(life.id());
            assertThat(entry.reason()).isEqualTo(AuditedLife.REASON);
        });
    }

    @Test
    void aSummaryAndAnUnchangedRecordWereLookedAtToo() throws SQLException {
        life.as(AuditedLife.ANALYST, "unchanged")
                .header("If-None-Match", "\"3-FULL\"")
                .get(life.item())
                .then()
                .statusCode(304);

        assertThat(ledger.entries(life.run() + "-look"))
                .containsExactly(by(AuditedLife.NEIGHBOUR, "cumbria", "CONSULTATION"));
        assertThat(ledger.entries(life.run() + "-unchanged"))
                .containsExactly(by(AuditedLife.ANALYST, "cheshire", "CONSULTATION"));
    }

    @Test
    void aRepeatedCommandIsALook() throws SQLException {
        String body = facts.own().toString();
        for (String name : List.of("first", "again")) {
            life.as(AuditedLife.ANALYST, name)
                    .header("Idempotency-Key", life.run())
                    .body(body)
                    .post(Sample.STOPS)
                    .then()
                    .statusCode(201);
        }

        assertThat(ledger.entries(life.run() + "-first"))
                .extracting(AuditLedger.Entry::operation)
                .containsExactly("COLLECTION");
        assertThat(ledger.entries(life.run() + "-again"))
                .extracting(AuditLedger.Entry::operation)
                .containsExactly("CONSULTATION");
    }

    @Test
    void whoIsShownARecordByAChangeThatChangesNothingHasLookedAtIt() throws SQLException {
        life.as(AuditedLife.ANALYST, "nothing")
                .contentType(ApiCaller.MERGE_PATCH)
                .header("If-Match", "*")
                .body("{}")
                .patch(life.item())
                .then()
                .statusCode(200);

        assertThat(ledger.entries(life.run() + "-nothing"))
                .containsExactly(by(AuditedLife.ANALYST, "cheshire", "CONSULTATION"));
    }

    @Test
    void aForceSystemWritesOnSomebodysBehalf() throws SQLException {
        ApiCaller system = Sample.as("cheshire-recorder");
        ObjectNode said = facts.own().put("sourceReference", life.run());
        said.putObject("recordedBy").put("userId", "pc1234").put("unit", "Macclesfield");
        life.as(system, "system")
                .body(said.toString())
                .post(Sample.STOPS)
                .then()
                .statusCode(201);

        assertThat(ledger.entries(life.run() + "-system")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(system.userId());
            assertThat(entry.onBehalfOf()).isEqualTo("pc1234");
        });
    }

    private AuditLedger.Entry by(ApiCaller actor, String organisation, String operation, String... pointers) {
        return new AuditLedger.Entry(
                operation,
                actor.userId(),
                organisation,
                null,
                List.of(life.id()),
                List.of(pointers),
                AuditedLife.REASON);
    }
}
