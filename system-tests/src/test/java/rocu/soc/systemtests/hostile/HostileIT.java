package rocu.soc.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/**
 * Requests made from the API document, most of them with something wrong: each is answered, none as if the fault were ours, every
 * error is a problem document (R3). {@code ./soc test --hostile} sends 100,000; {@code -Dsoc.hostile.first} begins elsewhere.
 */
@ExtendWith(Region.class)
class HostileIT {

    private static final long REQUESTS = Long.getLong("soc.hostile.requests", 3_000);
    private static final long FIRST = Long.getLong("soc.hostile.first", 0);
    private static final int CLIENTS = 4;
    private static final int MOST_SHOWN = 3;

    private final AtomicLong next = new AtomicLong(FIRST);
    private final ConcurrentMap<String, List<String>> faults = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, LongAdder> statuses = new ConcurrentHashMap<>();

    @ParameterizedTest
    @EnumSource
    void noRequestIsAnsweredAsIfTheFaultWereOurs(HttpVersion over, TestSuite suite) throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(Region.through(suite)
                        .accept("application/json")
                        .get("/openapi")
                        .asByteArray());
        HostileRequests requests = new HostileRequests(document, suite::token);
        requests.learn(recorded(suite, "/api/v1/threats", """
                {"threatType": "OCG", "workingTitle": "Operation Heron", "primaryCrimeType": "DRUG_SUPPLY",
                 "places": ["cheshire"]}"""));
        requests.learn(recorded(suite, "/api/v1/disruptions", """
                {"occurredOn": "2022-06-01", "whatWasDone": "Warrant", "fourP": "PURSUE"}"""));

        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> send(over.sender(suite.gateway()), requests, over)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }

        System.out.println("Hostile requests by status over " + over + ": " + new TreeMap<>(statuses));
        assertThat(new TreeMap<>(faults)).as(this::report).isEmpty();
        assertThat(statuses).containsKeys(200, 400, 401, 403, 404, 415, 422, 428);
        Region.as(suite, "cheshire-analyst").get("/api/v1/disruptions").then().statusCode(200);
    }

    private static String recorded(TestSuite suite, String address, String body) {
        return Region.as(suite, "cheshire-analyst")
                .contentType("application/json")
                .body(body)
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void send(HostileSender sender, HostileRequests requests, HttpVersion over) {
        try (sender) {
            for (long number = next.getAndIncrement(); number < FIRST + REQUESTS; number = next.getAndIncrement()) {
                HostileSender.Sent sent = sender.tried(requests.number(number));
                judge(number, sent, over);
                if (sent.answer() != null && sent.answer().fields().containsKey("location")) {
                    requests.learn(sent.answer().fields().get("location"));
                }
            }
        }
    }

    private void judge(long number, HostileSender.Sent sent, HttpVersion over) {
        if (sent.answer() != null) {
            statuses.computeIfAbsent(sent.answer().status(), status -> new LongAdder())
                    .increment();
        }
        Verdict.on(sent, over)
                .ifPresent(fault -> faults.computeIfAbsent(
                                sent.request().operation() + ": " + fault, ignored -> new CopyOnWriteArrayList<>())
                        .add("request " + number + "\n" + sent.request() + "\n--- answered\n"
                                + (sent.answer() == null ? "" : sent.answer().text())));
    }

    private String report() {
        StringBuilder report = new StringBuilder();
        for (Map.Entry<String, List<String>> fault : new TreeMap<>(faults).entrySet()) {
            report.append("\n### ")
                    .append(fault.getValue().size())
                    .append(" of ")
                    .append(fault.getKey())
                    .append('\n');
            fault.getValue().stream()
                    .limit(MOST_SHOWN)
                    .forEach(one -> report.append(one).append('\n'));
        }
        return report.toString();
    }
}
