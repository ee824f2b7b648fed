package rocu.soc.sample;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.TestServers;

/** How many rows a list has: told exactly while it is short, and where somebody asks for that. */
@QuarkusTest
class CountTest {

    /** One more than is counted unless somebody asks for all. */
    private static final int STOPS = 10_001;

    private static final String LIST = Sample.STOPS + "?stoppedFrom=1931-01-01&stoppedBefore=1932-01-01&limit=1&count=";

    private final ApiCaller analyst = Sample.as("cheshire-analyst");

    @BeforeAll
    static void manyStopsOfOneDay() throws SQLException {
        execute("""
                insert into vehicle_stop (id, reference, organisation, region, submitted_by, recorded_at, version, marking)
                select uuidv7(), 'COUNTED-' || n, 'cheshire', 'north-west', 'somebody', stamp(), 1, 'OFFICIAL'
                  from generate_series(1, %d) n
                """.formatted(STOPS), """
                insert into vehicle_stop_version (record_id, version, changed_by, organisation, region, facts, personal)
                select id, 1, submitted_by, organisation, region,
                       '{"stoppedOn": "1931-05-05", "place": "A6", "outcome": "NO_ACTION", "marking": "OFFICIAL", "found": []}',
                       '{"account": "A lorry"}'
                  from vehicle_stop
                 where reference like 'COUNTED-%'
                """);
    }

    @AfterAll
    static void takeThemAway() throws SQLException {
        execute("delete from vehicle_stop_version where stopped_on = '1931-05-05'", """
                delete from vehicle_stop where reference like 'COUNTED-%'
                """);
    }

    @Test
    void aLongListIsSaidToHaveAtLeastAsManyRowsAsWereCounted() {
        analyst.get(LIST + "true").then().body("atLeast", equalTo(STOPS - 1)).body("count", nullValue());
    }

    @Test
    void aShortListIsCountedToTheEnd() {
        String day = LIST.replace("1931-01-01", "1931-05-06");
        analyst.get(day + "true").then().body("count", equalTo(0)).body("atLeast", nullValue());
    }

    @Test
    void allRowsAreCountedWhereThatIsAskedFor() {
        analyst.get(LIST + "exact").then().body("count", equalTo(STOPS)).body("atLeast", nullValue());
    }

    @Test
    void anotherWordIsRefused() {
        analyst.ask(LIST + "yes").then().statusCode(400).body("errors.code[0]", equalTo("unknown-code"));
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = TestServers.database().connectAsSuperuser(Sample.DATABASE);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
