package rocu.soc.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rocu.soc.contracts.internal.Fact;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.sample.relay.Behind;
import rocu.soc.sample.relay.TestTopic;
import rocu.soc.sample.stop.InternalStop;

/** A kind that says no more than its declaration does everything that kinds of records do. */
@QuarkusTest
@QuarkusTestResource(SampleServers.class)
class PlainKindTest {

    private final ApiCaller analyst = Sample.as("cheshire-analyst");

    @Inject
    ObjectMapper mapper;

    @Test
    void aStopIsRecordedOnceReadAmendedAndKeptInAllItsVersions() throws Exception {
        String key = UUID.randomUUID().toString();
        ObjectNode body = Facts.plain().put("sourceSystem", "notebook").put("sourceReference", key);

        Response made = post(body, key);
        Response again = post(body, key);
        String address = made.header("Location");

        made.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1-FULL\""))
                .body("outcome", equalTo("NO_ACTION"))
                .body("marking", equalTo("OFFICIAL_SENSITIVE"))
                .body("organisation", equalTo("cheshire"))
                .body("sourceReference", equalTo(key))
                .body("version", equalTo(1));
        again.then().statusCode(201).header("Idempotent-Replayed", "true").header("Location", address);
        post(body, UUID.randomUUID().toString())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/source-reference-taken"));

        patch(
                        address,
                        "\"1-FULL\"",
                        "{\"outcome\": \"ARREST\", \"grounds\": \"No plate\", \"reason\": \"He was wanted\"}")
                .statusCode(200)
                .header("ETag", "\"2-FULL\"")
                .body("account", equalTo("A white van with two men"));
        patch(address, "\"2-FULL\"", "{\"outcome\": \"ARREST\"}")
                .statusCode(200)
                .header("ETag", "\"2-FULL\"");
        patch(address, "\"1-FULL\"", "{\"outcome\": \"SEARCH\"}").statusCode(412);
        patch(address, "\"2-FULL\"", "{\"reference\": \"x\"}").statusCode(422);

        analyst.get(address).then().statusCode(200).body("outcome", equalTo("ARREST"));
        analyst.get(Sample.STOPS + "?outcome=ARREST&sourceReference=" + key)
                .then()
                .body("items", hasSize(1))
                .body("items[0].etag", equalTo("\"2-FULL\""));
        analyst.get(Sample.STOPS + "?outcome=NO_ACTION&sourceReference=" + key)
                .then()
                .body("items", hasSize(0));
        analyst.get(address + "/versions")
                .then()
                .body("items.outcome", contains("NO_ACTION", "ARREST"))
                .body("items[1].reason", equalTo("He was wanted"));
        String knownFirst = analyst.get(address + "/versions/1").path("knownFrom");
        analyst.ask(Sample.STOPS + "/" + id(address) + "?asKnownAt=" + knownFirst)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("NO_ACTION"));
    }

    @Test
    void whatIsWrongIsNamedAtOnceAndStored() {
        ObjectNode body = Facts.plain()
                .put("stoppedOn", "yesterday")
                .put("outcome", "FLIGHT")
                .put("colour", "white");
        body.remove("place");

        analyst.record(body).then().statusCode(400).body("errors.pointer", hasItems("/stoppedOn", "/place", "/colour"));
        analyst.record(Facts.plain().put("askedBy", "atlantis"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-organisation"));
    }

    @Test
    void everybodySeesWhatThePolicyLetsThemSee() {
        String id = analyst.recorded(Facts.plain().put("askedBy", "cumbria").put("contactUnit", "Traffic"));
        String address = Sample.STOPS + "/" + id;

        Sample.as("cumbria-analyst").get(address).then().statusCode(200).body("place", equalTo("M6, junction 20"));
        Sample.as("merseyside-analyst")
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1-SUMMARY\"")
                .body("contactUnit", equalTo("Traffic"))
                .body("place", nullValue());
        Sample.as("nca-analyst").get(address).then().statusCode(404);
        Sample.as("cumbria-analyst")
                .amend(id, "*", ApiCaller.json("{\"outcome\": \"SEARCH\"}"))
                .then()
                .statusCode(403);
    }

    @Test
    void everyLookAndChangeIsLogged() throws Exception {
        String id = analyst.recorded(Facts.plain());
        analyst.get(Sample.STOPS + "/" + id).then().statusCode(200);
        analyst.amend(id, "*", ApiCaller.json("{\"outcome\": \"SEARCH\", \"found\": [\"A crowbar\"]}"))
                .then()
                .statusCode(200);

        assertThat(Behind.ask(
                        "SELECT operation || ' ' || array_to_string(pointers, ' ') FROM audit_entry WHERE ? = ANY (records)"
                                + " ORDER BY at",
                        UUID.fromString(id)))
                .containsExactly("COLLECTION ", "CONSULTATION ", "ALTERATION /found /outcome");
    }

    @Test
    void theOthersAreToldOfEveryVersionAndOfWhatLedToIt() throws Exception {
        String id = analyst.recorded(Facts.plain());
        analyst.amend(id, "*", ApiCaller.json("{\"outcome\": \"SEARCH\"}"))
                .then()
                .statusCode(200);

        Eventually.holds(() -> {
            List<InternalStop> published = published(id);
            assertThat(published).extracting(InternalStop::sequence).containsExactly(1, 2);
            assertThat(published)
                    .flatExtracting(stop -> stop.provenance().facts())
                    .extracting(Fact::type)
                    .containsExactly("stop.recorded", "stop.amended");
            assertThat(published.getLast().state().outcome()).isEqualTo("SEARCH");
            assertThat(published.getLast().access().organisation()).isEqualTo("cheshire");
        });
    }

    @Test
    void historyIsLoadedAsItWasKnown() {
        String reference = UUID.randomUUID().toString();
        String lines =
                line(reference, "2020-07-01T09:00:00Z", "WARNING") + line(reference, "2021-07-01T09:00:00Z", "ARREST");

        Sample.as("migration").load(lines).then().statusCode(200).body("loaded", equalTo(2));
        Sample.as("migration").load(lines).then().statusCode(200).body("repeated", equalTo(2));
        Sample.as("migration")
                .load(line(reference, "2021-08-01T09:00:00Z", "ARREST")
                        .replace("\"place\"", "\"askedBy\": \"atlantis\", \"place\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/lines/1/askedBy"));

        analyst.get(Sample.STOPS + "?sourceReference=" + reference + "&asKnownAt=2020-12-01")
                .then()
                .body("items.outcome", contains("WARNING"));
        analyst.get(Sample.STOPS + "?sourceReference=" + reference).then().body("items.outcome", contains("ARREST"));
    }

    @Test
    void whatIsPersonalIsFoundForItsSubjectAndErased() throws Exception {
        String name = "Zacharias " + UUID.randomUUID().toString().replace("-", "");
        String id =
                analyst.recorded(Facts.plain().put("account", name + " drove").put("grounds", "Known as " + name));
        analyst.amend(id, "*", ApiCaller.json("{\"outcome\": \"SEARCH\"}"))
                .then()
                .statusCode(200);
        String address = Sample.STOPS + "/" + id;

        subjects("cheshire-records", name).statusCode(200).body("items.id", contains(id));
        subjects("cumbria-records", name).statusCode(200).body("items", hasSize(0));

        dispose(address);

        analyst.get(address)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("SEARCH"))
                .body("account", nullValue())
                .body("erased", hasItems("/account", "/grounds"))
                .body(not(containsString(name)));
        analyst.get(address + "/versions")
                .then()
                .body("items", hasSize(2))
                .body("items.erased", everyItem(hasItem("/account")))
                .body(not(containsString(name)));
        subjects("cheshire-records", name).statusCode(200).body("items", hasSize(0));
        analyst.amend(id, "*", ApiCaller.json("{\"outcome\": \"ARREST\"}"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/disposed"));
        Eventually.holds(() -> assertThat(tombstones(id)).isEqualTo(1));
    }

    private Response post(ObjectNode body, String key) {
        return analyst.sending(body).header("Idempotency-Key", key).post(Sample.STOPS);
    }

    private ValidatableResponse patch(String address, String etag, String patch) {
        return analyst.amend(id(address), etag, ApiCaller.json(patch)).then();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse subjects(String persona, String name) {
        return Sample.subjects(persona, "{\"names\": [\"" + name + "\"]}");
    }

    private static void dispose(String address) throws Exception {
        String erasures = address + "/erasures";
        String proposal = Sample.as("cheshire-records")
                .sending(ApiCaller.JSON, """
                        {"scope": "RECORD", "ground": "RETENTION_ENDED", "reason": "Review R-7"}""")
                .post(erasures)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Eventually.holds(() -> assertThat(Sample.as("cheshire-reviewer")
                        .sending(ApiCaller.JSON, "{\"decision\": \"CARRY_OUT\"}")
                        .post(erasures + "/" + proposal + "/decision")
                        .statusCode())
                .isEqualTo(200));
    }

    private List<InternalStop> published(String id) throws Exception {
        List<InternalStop> published = new ArrayList<>();
        for (ConsumerRecord<byte[], byte @Nullable []> one : ofStop(id)) {
            published.add(mapper.readValue(one.value(), InternalStop.class));
        }
        return published;
    }

    private long tombstones(String id) {
        return ofStop(id).stream().filter(one -> one.value() == null).count();
    }

    private List<ConsumerRecord<byte[], byte @Nullable []>> ofStop(String id) {
        return new TestTopic(InternalStop.TOPIC)
                .records().stream()
                        .filter(one -> new String(one.key(), UTF_8).equals(id))
                        .toList();
    }

    private static String line(String reference, String knownFrom, String outcome) {
        return Facts.plain()
                        .put("outcome", outcome)
                        .put("organisation", "cheshire")
                        .put("sourceSystem", "legacy")
                        .put("sourceReference", reference)
                        .put("knownFrom", knownFrom)
                        .put("actor", "clerk-7")
                + "\n";
    }
}
