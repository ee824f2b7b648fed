package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.sample.AuditLedger.Fault;
import rocu.soc.sample.AuditLedger.Link;

/** The log cannot be changed unseen: the verification names the place. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditChainTest {

    private @Nullable AuditedLife once;
    private AuditedLife life;
    private AuditLedger ledger;

    @SuppressWarnings("NullAway.Init") // made before each test
    AuditChainTest() {}

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
    void theChainHoldsEveryEntry() throws SQLException {

        assertThat(ledger.links(life.run())).hasSize(AuditedLife.CALLS);
        assertThat(ledger.verify()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "operation = 'DISCLOSURE'",
                "actor = 'somebody else'",
                "organisation = 'merseyside'",
                "on_behalf_of = 'pc1'",
                "records = '{}'",
                "pointers = '{/marking}'",
                "reason = null",
                "disclosed_to = 'hmpps'",
                "request_id = 'another'",
                "outcome = 'NOT_FOUND'",
                "sought = array[uuidv7()]",
                "versions = null",
            })
    void aChangedEntryIsNamed(String change) throws SQLException {
        Link link = ledger.links(life.run()).getFirst();

        assertThat(ledger.falsify("update audit_entry set " + change + " where id = '" + link.entry() + "'"))
                .containsExactly(new Fault(link.seq(), link.entry(), "entry changed or out of order"));
    }

    @Test
    void aDeletedEntryIsNamed() throws SQLException {
        Link link = ledger.links(life.run()).get(1);

        assertThat(ledger.falsify("delete from audit_entry where id = '" + link.entry() + "'"))
                .containsExactly(new Fault(link.seq(), link.entry(), "entry missing"));
        assertThat(ledger.falsify(
                        "delete from audit_entry where id = '" + link.entry() + "'",
                        "delete from audit_chain where seq = " + link.seq()))
                .containsExactly(new Fault(link.seq(), null, "link missing"));
    }

    @Test
    void entriesInAnotherOrderAreNamed() throws SQLException {
        Link one = ledger.links(life.run()).get(1);
        Link two = ledger.links(life.run()).get(2);

        assertThat(ledger.falsify(
                        "update audit_chain set entry_id = uuidv7() where seq = " + one.seq(),
                        "update audit_chain set entry_id = '" + one.entry() + "' where seq = " + two.seq(),
                        "update audit_chain set entry_id = '" + two.entry() + "' where seq = " + one.seq()))
                .containsExactly(new Fault(one.seq(), two.entry(), "entry changed or out of order"));
    }

    @Test
    void anEntrySlippedInIsNamed() throws SQLException {
        String slipped = UUID.randomUUID().toString();

        assertThat(ledger.falsify("insert into audit_entry (id, writing, operation, actor, organisation, records,"
                        + " request_id) values ('" + slipped + "', '1', 'CONSULTATION', 'x', 'cheshire', '{}', 'x')"))
                .containsExactly(new Fault(null, slipped, "entry never chained"));
    }
}
