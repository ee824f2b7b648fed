package rocu.soc.sample.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.chassis.messaging.consume.Consumers;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.sample.Facts;
import rocu.soc.sample.Sample;

/** What an administrator sees and does about records that did not come through, and nobody else. */
@QuarkusTest
class OperationsTest {

    private static final String HERE = Sample.OPERATIONS;
    private static final String LETTERS = HERE + "/dead-letters";

    @Inject
    Consumers consumers;

    @Inject
    Writing writing;

    private TestTopic topic;
    private TestConsumers.Copy copy;

    @BeforeEach
    void startACopy() throws Exception {
        TestConsumers.createTables();
        topic = TestTopic.create(Map.of());
        copy = new TestConsumers.Copy(topic);
        consumers.start(copy);
    }

    @AfterEach
    void stopTheCopy() {
        consumers.stop(copy.name());
    }

    @Test
    void aPoisonedRecordIsListedWithoutItsContentAndReplayedOnceItsCauseIsMended() throws Exception {
        UUID key = UUID.randomUUID();
        topic.send(key, 1, "{\"value\": \"poison\"}");
        topic.send(key, 2, "{\"value\": \"state\"}");

        Eventually.holds(() -> letters().body("items", hasSize(2)));
        letters()
                .body("items[0].key", equalTo(key.toString()))
                .body("items[0].topic", equalTo(topic.name()))
                .body("items[0].offset", equalTo(0))
                .body("items[0].cause", equalTo("the value is poison"))
                .body("items[0].attempts", equalTo(1))
                .body("items[1].attempts", equalTo(0))
                .body("items[0].payload", equalTo(null));
        String letter = LETTERS + "/" + letters().extract().path("items[0].id");

        act("admin", letter + "/replays", "{}")
                .statusCode(200)
                .body("settled", equalTo(0))
                .body("stoppedBy", equalTo("the value is poison"));
        letters().body("items", hasSize(2)).body("items[0].attempts", equalTo(2));

        copy.mended.set(true);
        act("admin", letter + "/replays", "{}")
                .statusCode(200)
                .body("settled", equalTo(2))
                .body("stoppedBy", equalTo(null));
        letters().body("items", empty());
        assertThat(TestConsumers.effects(copy, key)).containsExactly("1", "2");
        act("admin", letter + "/replays", "{}").statusCode(404);
        assertThat(logged(key)).contains("{" + letter.substring(HERE.length()) + "/replays}");
    }

    @Test
    void aDiscardNeedsAReasonThatIsKept() throws Exception {
        UUID key = UUID.randomUUID();
        topic.send(key, 1, "{\"value\": \"poison\"}");
        Eventually.holds(() -> letters().body("items", hasSize(1)));
        String id = letters().extract().path("items[0].id");

        act("admin", LETTERS + "/" + id + "/discards", "{}").statusCode(422).body("errors.pointer", hasItem("/reason"));
        act("admin", LETTERS + "/" + id + "/discards", "{\"reason\": \"Sent by a trial\"}")
                .statusCode(200)
                .body("key", equalTo(key.toString()));

        letters().body("items", empty());
        assertThat(Behind.ask("SELECT settled_reason FROM dead_letter WHERE id = ?", UUID.fromString(id)))
                .containsExactly("Sent by a trial");
        assertThat(logged(key)).containsExactly("{/dead-letters/" + id + "/discards}");
        topic.send(key, 2, "{\"value\": \"state\"}");
        Eventually.holds(() -> assertThat(TestConsumers.effects(copy, key)).containsExactly("2"));
    }

    @Test
    void aListGoesOnBehindItsCursor() throws Exception {
        for (int letter = 0; letter < 3; letter++) {
            topic.send(UUID.randomUUID(), 1, "{\"value\": \"poison\"}");
        }
        Eventually.holds(() -> letters().body("items", hasSize(3)));
        List<String> all = letters().extract().path("items.id");

        ValidatableResponse first = read("admin", LETTERS + "?limit=2&consumer=" + copy.name());
        first.body("items.id", equalTo(all.subList(0, 2)));
        read("admin", first.extract().path("next"))
                .body("items.id", equalTo(all.subList(2, 3)))
                .body("next", equalTo(null));
    }

    @Test
    void aRecordThatIsQuarantinedIsReleasedAndItsVersionsFollow() throws Exception {
        TestTopic narrow = TestTopic.create(Map.of("max.message.bytes", "2000"));
        UUID record = UUID.randomUUID();
        writing.commit(narrow, record, 1);
        writing.commit(narrow, record, 2, new byte[10_000]);
        writing.commit(narrow, record, 3);
        Eventually.holds(() -> read("admin", HERE + "/outbox?limit=500")
                .body("items.aggregate", hasItem(record.toString()))
                .body("items.find { it.aggregate == '" + record + "' }.cause", startsWith("RecordTooLargeException")));

        narrow.allow(1_000_000);
        String release = HERE + "/outbox/quarantine/" + record + "/releases";
        Eventually.holds(() -> {
            act("admin", release, "{}");
            assertThat(narrow.firstVersions(record)).containsExactly(1, 2, 3);
        });

        Eventually.holds(() -> act("admin", release, "{}").statusCode(404));
        read("admin", HERE + "/outbox?limit=500").body("items.aggregate", not(hasItem(record.toString())));
        assertThat(logged(record)).contains("{/outbox/quarantine/" + record + "}");
    }

    @Test
    void whereAConsumerStandsIsTold() throws Exception {
        UUID key = UUID.randomUUID();
        topic.send(key, 1, "{\"value\": \"state\"}");
        String mine = "find { it.consumer == '" + copy.name() + "' }";

        Eventually.holds(() -> read("admin", HERE + "/consumers")
                .body("items." + mine + ".partitions.position.sum()", equalTo(1))
                .body("items." + mine + ".lag", equalTo(0))
                .body("items." + mine + ".blocked", equalTo(false)));
        read("admin", HERE + "/state")
                .body("service", equalTo("sample-service"))
                .body("consumers." + mine + ".topic", equalTo(topic.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cheshire-lead", "rocu-coordinator", "auditor", "inspector", "migration"})
    void nobodyElseSeesOrDoesAnything(String persona) {
        String id = UUID.randomUUID().toString();
        for (String address : List.of("/dead-letters", "/outbox", "/consumers", "/state", "/holdings")) {
            Sample.as(persona).get(HERE + address).then().statusCode(403);
        }
        Sample.as(persona).get(HERE + "/holdings/owned/stop").then().statusCode(403);
        act(persona, LETTERS + "/" + id + "/replays", "{}").statusCode(403);
        act(persona, LETTERS + "/" + id + "/discards", "{\"reason\": \"x\"}").statusCode(403);
        act(persona, HERE + "/outbox/quarantine/" + id + "/releases", "{}").statusCode(403);
    }

    @Test
    void whatAServiceHoldsIsToldByIdAndVersionAlone() {
        String id = Sample.as("cheshire-analyst").recorded(Facts.plain());

        read("admin", HERE + "/holdings")
                .body("owned", equalTo(List.of("stop")))
                .body("copies.find { it.name == 'need-to-know-groups' }.aggregate", equalTo("need-to-know-group"));
        read("admin", HERE + "/holdings/owned/stop?id=" + id)
                .body("", equalTo(List.of(Map.of("id", id, "sequence", 1))));
        read("admin", HERE + "/holdings/owned/stop").body("id", hasItem(id));
        Sample.as("admin").get(HERE + "/holdings/owned/threat").then().statusCode(404);
        Sample.as("admin")
                .get(HERE + "/holdings/owned/stop?behind=any")
                .then()
                .statusCode(400)
                .body("detail", containsString("parameters"));
    }

    @Test
    void aServiceAnswersUnderItsOwnNameAlone() {
        Sample.as("admin")
                .get("/api/v1/operations/threat-service/dead-letters")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse letters() {
        return read("admin", LETTERS + "?consumer=" + copy.name());
    }

    private static ValidatableResponse read(String persona, String address) {
        return Sample.as(persona).get(address).then().statusCode(200);
    }

    private static ValidatableResponse act(String persona, String address, String body) {
        return Sample.as(persona).sending(ApiCaller.JSON, body).post(address).then();
    }

    private static List<String> logged(UUID record) throws Exception {
        return Behind.ask(
                "SELECT pointers FROM audit_entry WHERE operation = 'ADMINISTRATION' AND ? = ANY (records) ORDER BY at",
                record);
    }
}
