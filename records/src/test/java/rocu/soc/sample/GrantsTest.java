package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Append-only is no word: the database refuses the service itself. */
@QuarkusTest
class GrantsTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update vehicle_stop_version set facts = '{}'",
                "update vehicle_stop_version set personal = '{}'",
                "update vehicle_stop_version set known_to = now()",
                "delete from vehicle_stop_version",
                "truncate vehicle_stop_version cascade",
                "insert into vehicle_stop_version (record_id, version, known_from) values (uuidv7(), 1, now())",
                "insert into vehicle_stop_version (record_id, version, historic) values (uuidv7(), 1, true)",
                "delete from vehicle_stop",
                "update vehicle_stop set organisation = 'cumbria'",
                "update vehicle_stop set recorded_at = now()",
                "update vehicle_stop set source_reference = 'other'",
                "update audit_entry set actor = 'somebody else'",
                "delete from audit_entry",
                "truncate audit_entry",
                "insert into audit_entry (at) values (now())",
                "update audit_chain set seq = seq + 1",
                "delete from audit_chain",
                "insert into audit_chain values (1, uuidv7(), sha256(''))",
                "update audit_mark set before = '0'",
                "update idempotency set status = 200",
                "delete from idempotency",
                "select setval('clock_floor', 1)",
                "select secret from stamp_secret",
                "update history set sealed_at = null",
                "delete from history",
                "update organisation set kind = 'ROCU'",
                "update vehicle_stop set disposed = false",
                "update vehicle_stop_version set erased = '{}'",
                "update erasure set reason = 'Another'",
                "update erasure set proposed_by = 'somebody else'",
                "delete from erasure",
                "insert into personal_member values ('stop', '/outcome')",
                "delete from personal_member",
                "set role sample_disposal",
                "alter table vehicle_stop_version disable trigger all",
                "drop table vehicle_stop_version",
                "create table more (id uuid)",
            })
    void theServiceItselfMayNot(String statement) throws SQLException {
        try (Connection connection = SlowWriter.connect();
                Statement refused = connection.createStatement()) {
            connection.setAutoCommit(false);

            assertThatThrownBy(() -> refused.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(failure.getSQLState())
                                    .as(failure.getMessage())
                                    .isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
    }
}
