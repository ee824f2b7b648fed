package rocu.soc.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.gateway.PeerServices;
import rocu.soc.gateway.Watcher;
import rocu.soc.localstack.testing.Eventually;

/** A client that goes away takes nothing from the others. */
@QuarkusTest
class HangUpTest {

    private static final String SILENT = "/api/v1/threats/silent";
    private static final String BEGUN = "/api/v1/threats/begun";

    @BeforeEach
    void forget() {
        PeerServices.forget();
    }

    private static void theNextIsServed() {
        given().header("Authorization", Token.ofAnalyst())
                .get("/api/v1/threats")
                .then()
                .statusCode(200);
    }

    private static void allWereGivenUp(String target) throws InterruptedException {
        for (int i = 0; i < PeerServices.CONNECTIONS; i++) {
            assertThat(Watcher.awaitGivenUp()).isEqualTo(target);
        }
    }

    /** As many as there are connections, each of them held by the service. */
    private static List<RawClient> held(String line, String... fieldsAndBody) throws Exception {
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < PeerServices.CONNECTIONS; i++) {
            clients.add(new RawClient().send(line, fieldsAndBody));
            assertThat(Watcher.awaitHeld()).isNotNull();
        }
        return clients;
    }

    private static void hangUp(List<RawClient> clients, boolean vanishing) throws IOException {
        for (RawClient client : clients) {
            if (vanishing) {
                client.vanish();
            } else {
                client.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void beforeTheAnswer(boolean vanishing) throws Exception {
        hangUp(held("GET " + SILENT), vanishing);

        theNextIsServed();
        allWereGivenUp(SILENT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void inTheMiddleOfTheAnswer(boolean vanishing) throws Exception {
        List<RawClient> clients = held("GET " + BEGUN);
        for (RawClient client : clients) {
            client.head();
            assertThat(client.octet()).isEqualTo('x');
        }
        hangUp(clients, vanishing);

        theNextIsServed();
        allWereGivenUp(BEGUN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void inTheMiddleOfTheBody(boolean vanishing) throws Exception {
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < PeerServices.CONNECTIONS; i++) {
            clients.add(new RawClient().send("POST " + SILENT, "Content-Length: 1000", "", "{\"a\":"));
        }
        hangUp(clients, vanishing);

        theNextIsServed();
        assertThat(Watcher.arrived()).doesNotContain(SILENT);
    }

    @Test
    void afterAWriteThatStaysSent() throws Exception {
        hangUp(held("POST " + SILENT, "Content-Length: 2", "", "{}"), false);

        allWereGivenUp(SILENT);
        assertThat(Watcher.arrived()).hasSize(PeerServices.CONNECTIONS).containsOnly(SILENT);
    }

    @Test
    void whileWaitingInTheLine() throws Exception {
        List<RawClient> served = held("GET " + SILENT);
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < 10; i++) {
                try (RawClient waiting = new RawClient()) {
                    waiting.send("GET " + SILENT);
                }
            }
        }
        hangUp(served, false);

        Eventually.holds(HangUpTest::theNextIsServed);
    }

    @Test
    void rightAfterTheAnswerHarmsNobodyElse() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 4 * PeerServices.CONNECTIONS; i++) {
                answers.add(clients.submit(shortLivedClients(100)));
            }
            for (Future<List<String>> ofOne : answers) {
                assertThat(ofOne.get())
                        .hasSize(100)
                        .allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 200 "));
            }
        }
    }

    /** One after the other; each goes away as soon as it has read its answer, and now and then another before that. */
    private static Callable<List<String>> shortLivedClients(int number) {
        return () -> {
            List<String> answers = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                try (RawClient client = new RawClient()) {
                    answers.add(client.send("GET /api/v1/threats").wholeAnswer());
                }
                if (i % 10 == 0) {
                    new RawClient().send("GET /api/v1/threats").vanish();
                }
            }
            return answers;
        };
    }
}
