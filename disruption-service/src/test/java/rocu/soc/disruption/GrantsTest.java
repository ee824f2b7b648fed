package rocu.soc.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.ServersTestResource;

/** Append-only is no word: the database refuses the service itself. */
@QuarkusTest
@QuarkusTestResource(
        value = ServersTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "disruption"),
            @ResourceArg(name = "with", value = "postgres,kafka,keycloak")
        })
class GrantsTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update disruption_version set what_was_done = 'Nothing'",
                "update disruption_version set known_to = now()",
                "delete from disruption_version",
                "truncate disruption_version cascade",
                "insert into disruption_version (disruption_id, version, known_from) values (uuidv7(), 1, now())",
                "insert into disruption_version (disruption_id, version, historic) values (uuidv7(), 1, true)",
                "update disruption_outcome set number = 1",
                "delete from disruption_outcome",
                "delete from disruption",
                "update disruption set organisation = 'cumbria'",
                "update disruption set recorded_at = now()",
                "update disruption set source_reference = 'other'",
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
                "update disruption set disposed = false",
                "update disruption_version set erased = '{}'",
                "update erasure set reason = 'Another'",
                "update erasure set proposed_by = 'somebody else'",
                "delete from erasure",
                "insert into personal_member values ('disruption', '/fourP')",
                "delete from personal_member",
                "set role disruption_disposal",
                "alter table disruption_version disable trigger all",
                "drop table disruption_version",
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anOutcomeCannotBeAddedToAVersionThatStands(int version) throws SQLException {
        Disruptions analyst = Disruptions.as("cheshire-analyst");
        String id = analyst.recorded(new Facts(new Random(), LocalDate.of(1952, 1, 1)).lead());
        analyst.withdraw(id).then().statusCode(200);

        try (Connection connection = SlowWriter.connect();
                Statement insert = connection.createStatement()) {
            connection.setAutoCommit(false);

            assertThatThrownBy(() -> insert.execute("insert into disruption_outcome values ('" + id + "', " + version
                            + ", 40, 'ARRESTS', 1, null, null, null)"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(failure.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
    }
}
