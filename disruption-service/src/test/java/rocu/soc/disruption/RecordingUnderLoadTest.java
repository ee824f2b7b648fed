package rocu.soc.disruption;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.ServersTestResource;
import rocu.soc.localstack.testing.Together;

/**
 * Disruptions that are recorded at the same time share transactions, and their callers cannot tell: what was acknowledged
 * is there once, and nobody is harmed by a peer.
 */
@QuarkusTest
@QuarkusTestResource(
        value = ServersTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "disruption"),
            @ResourceArg(name = "with", value = "postgres,kafka,keycloak")
        })
@QuarkusTestResource(value = FewAtOnce.class, restrictToAnnotatedClass = true)
class RecordingUnderLoadTest {

    private static final int CLIENTS = 24;
    private static final int ROUNDS = 8;
    private static final String POISON = "What the database will not take";

    private final ApiCaller analyst = Disruptions.as("cheshire-analyst").caller();
    private final Facts facts = new Facts(new Random(21), LocalDate.of(1957, 1, 1));
    private final String system = "load-" + UUID.randomUUID();

    /** The client's own classes are loaded by one thread, or they block each other. */
    @BeforeEach
    void oneBeforeMany() {
        analyst.recorded(facts.lead());
    }

    @Test
    void badCommandsHarmNoneBesideThem() throws Exception {
        Stored.run("alter table disruption_version add constraint no_poison check (personal ->> 'whatWasDone' <> '"
                + POISON + "') not valid");
        try {
            List<Response> answers = together(client -> inRounds(round -> {
                ObjectNode body = sourced(client + "-" + round);
                return switch (client % 6) {
                    case 0 -> post(body.put("whatWasDone", POISON));
                    case 1 -> post(body.put("sourceReference", "clash-" + round));
                    default -> post(body);
                };
            }));

            assertThat(byStatus(answers))
                    .isEqualTo(Map.of(
                            201,
                            CLIENTS * 4L / 6 * ROUNDS + ROUNDS,
                            409,
                            (CLIENTS / 6 - 1L) * ROUNDS,
                            500,
                            CLIENTS / 6 * (long) ROUNDS));
            assertAcknowledgedIsStored(answers);
            assertThat(Stored.ofSystem(system)).isEqualTo(recorded(answers).size());
        } finally {
            Stored.run("alter table disruption_version drop constraint no_poison");
        }
    }

    @Test
    void twinsHaveOneEffectWhicheverTransactionTheyMeet() throws Exception {
        Map<Integer, String> keys = new ConcurrentHashMap<>();
        ObjectNode body = facts.lead().put("whatWasDone", "Twins " + system);
        List<Response> answers = together(client -> inRounds(round -> post(
                body.deepCopy().put("contactUnit", "Round " + round),
                keys.computeIfAbsent(round, same -> UUID.randomUUID().toString()))));

        assertThat(byStatus(answers)).isEqualTo(Map.of(201, (long) CLIENTS * ROUNDS));
        assertThat(recorded(answers)).hasSize(ROUNDS);
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotent-Replayed") == null)
                .hasSize(ROUNDS);
        Stored.assertOnce(recorded(answers));
    }

    @Test
    void moreThanThereIsRoomForIsTurnedAwayAndTheRestIsTaken() throws Exception {
        int more = 2 * FewAtOnce.UNANSWERED;
        List<Response> answers;
        try (Connection blocker = Stored.connect();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table disruption in access exclusive mode");
            CompletableFuture<List<Response>> asked = CompletableFuture.supplyAsync(
                    () -> Together.call(more, client -> post(sourced(String.valueOf(client)))));
            Eventually.holds(
                    () -> assertThat(analyst.record(facts.lead()).statusCode()).isEqualTo(503));
            blocker.rollback();
            answers = asked.get();
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 503);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 503).allSatisfy(answer -> {
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
            assertThat(ApiCaller.json(answer).get("type").textValue()).isEqualTo("/problems/service-unavailable");
        });
        assertAcknowledgedIsStored(answers);
        assertThat(Stored.ofSystem(system)).isEqualTo(recorded(answers).size());
        assertThat(post(sourced("after")).statusCode()).isEqualTo(201);
    }

    @Test
    void whatWasAcknowledgedSurvivesTheEndOfEverySession() throws Exception {
        CompletableFuture<List<Response>> asked =
                CompletableFuture.supplyAsync(() -> together(client -> inRounds(round -> {
                    if (client == 0) {
                        endSessions();
                    }
                    return post(sourced(client + "-" + round));
                })));
        List<Response> answers = asked.get();

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 503);
        assertThat(recorded(answers)).isNotEmpty();
        assertAcknowledgedIsStored(answers);
        Eventually.holds(() -> assertThat(post(sourced("after")).statusCode()).isIn(201, 409));
    }

    private interface Round {
        Response answer(int round);
    }

    private interface Client {
        List<Response> answers(int client);
    }

    private static List<Response> together(Client client) {
        return Together.call(CLIENTS, client::answers).stream()
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Response> inRounds(Round round) {
        List<Response> answers = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            answers.add(round.answer(i));
        }
        return answers;
    }

    private static void assertAcknowledgedIsStored(List<Response> answers) throws Exception {
        List<String> recorded = recorded(answers);
        assertThat(recorded).hasSize((int)
                answers.stream().filter(answer -> answer.statusCode() == 201).count());
        Stored.assertOnce(recorded);
    }

    /** Ids of what was recorded, each once. */
    private static List<String> recorded(List<Response> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> ApiCaller.json(answer).get("id").textValue())
                .distinct()
                .toList();
    }

    private static Map<Integer, Long> byStatus(List<Response> answers) {
        return answers.stream().collect(groupingBy(Response::statusCode, counting()));
    }

    private static void endSessions() {
        try {
            Stored.endSessions();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private synchronized ObjectNode sourced(String reference) {
        return facts.lead().put("sourceSystem", system).put("sourceReference", reference);
    }

    private Response post(ObjectNode body) {
        return post(body, UUID.randomUUID().toString());
    }

    private Response post(ObjectNode body, String key) {
        return analyst.sending(body).header("Idempotency-Key", key).post(Disruptions.ALL);
    }
}
