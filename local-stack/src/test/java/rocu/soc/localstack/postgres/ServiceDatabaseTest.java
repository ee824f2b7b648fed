package rocu.soc.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.Secrets;

class ServiceDatabaseTest {
    private final ServiceDatabase database = new ServiceDatabase("orders");
    private final Secrets secrets;

    ServiceDatabaseTest(@TempDir Path folder) {
        this.secrets = Secrets.of(Home.open(folder));
    }

    @Test
    void theApplicationIsLimitedInTimeAndTheOwnerSeesAllSessions() {
        assertThat(database.roles(secrets, Set.of()))
                .contains(
                        "GRANT pg_read_all_stats TO orders_owner",
                        "CREATE ROLE orders_disposal NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE",
                        "GRANT orders_disposal TO orders_owner WITH INHERIT FALSE, SET TRUE",
                        "ALTER ROLE orders_app SET transaction_timeout = '30s'",
                        "ALTER ROLE orders_app SET idle_in_transaction_session_timeout = '10s'",
                        "ALTER ROLE orders_app SET lock_timeout = '5s'")
                .anySatisfy(sql -> assertThat(sql)
                        .startsWith("CREATE ROLE orders_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '"));
    }

    @Test
    void anExistingRoleIsBroughtToItsPassword() {
        assertThat(database.roles(secrets, Set.of("orders_owner", "orders_app", "orders_disposal")))
                .contains("ALTER ROLE orders_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '"
                        + secrets.password("orders_owner") + "'")
                .noneMatch(sql -> sql.startsWith("CREATE"));
    }

    @Test
    void nobodyElseHasRights() {
        assertThat(database.databaseRights())
                .containsSubsequence(
                        "REVOKE ALL ON DATABASE orders FROM PUBLIC", "GRANT CONNECT ON DATABASE orders TO orders_app");
        assertThat(database.schemaRights())
                .containsExactly(
                        "ALTER SCHEMA public OWNER TO orders_owner",
                        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                        "GRANT USAGE ON SCHEMA public TO orders_app");
    }
}
