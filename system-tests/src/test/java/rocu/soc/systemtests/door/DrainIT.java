package rocu.soc.systemtests.door;

import static org.assertj.core.api.Assertions.assertThat;
import static rocu.soc.systemtests.region.Region.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/** A part that is stopped in order, while it is at work, ends what it began and refuses the rest: nothing is left in doubt. */
@ExtendWith(Region.class)
class DrainIT {

    private static final int CLIENTS = 8;

    @ParameterizedTest
    @ValueSource(strings = {"disruption", "gateway"})
    void whatWasBegunIsAnsweredAndWhatIsRefusedIsNotDone(String part, TestSuite suite) throws Exception {
        String system = "drain-" + UUID.randomUUID();
        CountDownLatch atWork = new CountDownLatch(CLIENTS * 5);
        List<Future<Posted>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> postUntilRefused(suite, system, atWork)));
            }
            assertThat(atWork.await(1, TimeUnit.MINUTES)).isTrue();
            suite.stop(part);
        }
        suite.restart(part);

        long recorded = 0;
        for (Future<Posted> client : clients) {
            Response refusal = client.get().refusal();
            refusal.then().statusCode(503).contentType("application/problem+json");
            assertThat(refusal.header("Retry-After")).isNotNull();
            recorded += client.get().recorded();
        }
        assertThat(stored(suite, system)).isEqualTo(recorded);
    }

    /** How much was acknowledged to one client, and the first answer that was no acknowledgement. */
    private record Posted(long recorded, Response refusal) {}

    private static Posted postUntilRefused(TestSuite suite, String system, CountDownLatch atWork) {
        for (long recorded = 0; true; recorded++) {
            Response answer = as(suite, "cheshire-analyst")
                    .contentType(ContentType.JSON)
                    .body("""
                            {"occurredOn": "2022-06-01", "whatWasDone": "Warrant", "fourP": "PURSUE",
                             "sourceSystem": "%s", "sourceReference": "%s"}""".formatted(system, UUID.randomUUID()))
                    .post("/api/v1/disruptions");
            if (answer.statusCode() != 201) {
                return new Posted(recorded, answer);
            }
            atWork.countDown();
        }
    }

    private static long stored(TestSuite suite, String system) throws Exception {
        try (Connection database = suite.asSuperuser("disruption");
                PreparedStatement select =
                        database.prepareStatement("select count(*) from disruption where source_system = ?")) {
            select.setString(1, system);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
