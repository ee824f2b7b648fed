package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.sample.relay.Behind;

/** Who asked for something and found nothing, or was refused, is in the log: an auditor who gives a name learns who searched for it. */
@QuarkusTest
class VainSearchTest {

    private static final String ENTRIES = Sample.OPERATIONS + "/audit/entries";

    private static final ApiCaller AUDITOR = Sample.as("auditor");
    private static final ApiCaller ANALYST = Sample.as("north-wales-analyst");
    private static final ApiCaller RECORDS = Sample.as("cheshire-records");
    private static final ApiCaller STRANGER = Sample.as("nca-analyst");

    private final String run = "vain-" + UUID.randomUUID();
    private final String forename = "Q" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void anEmptyListTellsWhatWasAskedForAndNotByWhichWords() throws Exception {
        as(ANALYST, "empty")
                .get(Sample.STOPS + "?askedBy=" + forename + "&outcome=SEARCH&limit=5")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));

        searchedFor(forename)
                .body("items.operation", contains("CONSULTATION"))
                .body("items[0].outcome", equalTo("NOTHING_FOUND"))
                .body("items[0].pointers", contains("/stops"))
                .body("items[0].actor", equalTo(ANALYST.userId()))
                .body("items[0].requestId", equalTo(run + "-empty"))
                .body("items[0].reason", equalTo("Operation Larch"));
        assertThat(Behind.ask("select to_jsonb(e)::text from audit_entry e where request_id = ?", run + "-empty"))
                .singleElement()
                .asString()
                .doesNotContainIgnoringCase(forename);
    }

    @Test
    void whoFoundWhatTheySearchedForIsFoundAsWell() {
        String reference = "ref " + forename;
        ObjectNode said = Facts.plain().put("sourceSystem", "niche").put("sourceReference", reference);
        String id = Sample.as("cheshire-analyst").recorded(said);
        as(Sample.as("cheshire-analyst"), "found")
                .get(Sample.STOPS + "?sourceReference=" + encoded(reference))
                .then()
                .body("items.id", contains(id));

        searchedFor(reference).body("items.records", contains(List.of(id))).body("items[0].outcome", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource({
        "O'Neill, ONEILL",
        "Mac Donald, McDonald",
        "Müller, Mueller",
        "Smith-Jones, smithjones",
        "李 伟, 李伟",
    })
    void aNameIsFoundByEachWayOfWritingIt(String one, String other) {
        named(forename + " " + one);
        named(forename + " " + other);

        for (String way : List.of(one, other)) {
            searchedFor(forename + " " + way).body("items.size()", equalTo(2));
        }
        searchedFor(forename + " Somebody").body("items", equalTo(List.of()));
    }

    @Test
    void onlyALetterOrADigitCanBeSearchedFor() {
        AUDITOR.get(ENTRIES + "?searchedFor=" + encoded("- '"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("searchedFor"))
                .body("errors.code", contains("no-name"));
    }

    @Test
    void aRefusedCommandIsInTheLogWithItsOutcome() throws Exception {
        String id = ANALYST.recorded(Facts.plain());
        amend("stale", id, "\"9-FULL\"").statusCode(412);
        amend("unconditional", id, null).statusCode(428);
        amend("nowhere", UUID.randomUUID().toString(), "*").statusCode(404);
        ObjectNode sourced = Facts.plain().put("sourceSystem", "niche").put("sourceReference", forename);
        ANALYST.record(sourced).then().statusCode(201);
        as(ANALYST, "taken").body(sourced.toString()).post(Sample.STOPS).then().statusCode(409);
        as(ANALYST, "forbidden").get(ENTRIES).then().statusCode(403);

        refusal("stale", "PRECONDITION_FAILED", "/stops/{id}");
        refusal("unconditional", "PRECONDITION_REQUIRED", "/stops/{id}");
        refusal("nowhere", "NOT_FOUND", "/stops/{id}");
        refusal("taken", "CONFLICT", "/stops");
        refusal("forbidden", "FORBIDDEN", "/operations/{service}/audit/entries");
        AUDITOR.get(ENTRIES + "?operation=ALTERATION&record=" + id).then().body("items", equalTo(List.of()));
    }

    @Test
    void aHiddenRecordIsRefusedInTheLogAsOneThatNeverWas() throws Exception {
        String hidden = Sample.as("cheshire-analyst").recorded(Facts.plain());
        String nowhere = UUID.randomUUID().toString();
        for (String id : List.of(hidden, nowhere)) {
            STRANGER.get(Sample.STOPS + "/" + id).then().statusCode(404);
        }

        for (String id : List.of(hidden, nowhere)) {
            Eventually.holds(() -> AUDITOR.get(ENTRIES + "?operation=REFUSAL&record=" + id)
                    .then()
                    .body("items.actor", hasItem(STRANGER.userId()))
                    .body("items.outcome", everyItem(oneOf("NOT_FOUND", "REPEATED"))));
        }
    }

    @Test
    void aClientThatIsRefusedWithoutEndIsGathered() throws Exception {
        ApiCaller lost = Sample.as("north-wales-lead");
        String last = UUID.randomUUID().toString();
        for (int time = 0; time < 300; time++) {
            lost.get(Sample.STOPS + "/" + UUID.randomUUID()).then().statusCode(404);
        }
        lost.get(Sample.STOPS + "/" + last).then().statusCode(404);

        String refusals = ENTRIES + "?operation=REFUSAL&limit=500&actor=" + lost.userId();
        Eventually.holds(() -> AUDITOR.get(refusals).then().body("items.records.flatten()", hasItem(last)));
        Response logged = AUDITOR.get(refusals);
        assertThat(logged.<List<String>>path("items.id")).hasSizeBetween(21, 60);
        assertThat(logged.<List<List<String>>>path("items.records").stream()
                        .flatMap(List::stream)
                        .distinct())
                .hasSize(301);
    }

    @Test
    void thePageUpToWhichALogWasReadIsTheSameForEver() throws Exception {
        String id = Sample.as("cheshire-analyst").recorded(Facts.plain());
        String question = ENTRIES + "?record=" + id;
        Response first;
        try (SlowWriter stalled = SlowWriter.amend(id)) {
            first = AUDITOR.get(question);
            first.then().statusCode(200);
            stalled.commit();
        }
        Sample.as("cheshire-analyst").get(Sample.STOPS + "/" + id).then().statusCode(200);

        AUDITOR.get(question + "&to=" + first.path("readTo"))
                .then()
                .body("readTo", equalTo(first.path("readTo")))
                .body("items.id", equalTo(first.path("items.id")));
        AUDITOR.get(question).then().body("items.operation", hasItems("CONSULTATION", "COLLECTION"));
    }

    @Test
    void whatAWriterMayStillAddIsNotReadYet() throws Exception {
        String id = Sample.as("cheshire-analyst").recorded(Facts.plain());
        try (SlowWriter stalled = SlowWriter.amend(id)) {
            Sample.as("cheshire-analyst").get(Sample.STOPS + "/" + id).then().statusCode(200);

            AUDITOR.get(ENTRIES + "?record=" + id)
                    .then()
                    .body("items.operation", not(hasItem("CONSULTATION")))
                    .body("items.operation", contains("COLLECTION"));
            assertThat(stalled.stamp()).isNotNull();
        }

        AUDITOR.get(ENTRIES + "?record=" + id).then().body("items.operation", hasItem("CONSULTATION"));
    }

    private void refusal(String name, String outcome, String where) throws Exception {
        Eventually.holds(() -> assertThat(Behind.ask(
                        "select operation || ' ' || outcome || ' ' || pointers[1] from audit_entry where request_id = ?",
                        run + "-" + name))
                .containsExactly("REFUSAL " + outcome + " " + where));
    }

    private ValidatableResponse amend(String name, String id, @Nullable String etag) {
        RequestSpecification request = as(ANALYST, name).contentType(ApiCaller.MERGE_PATCH);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.body("{\"outcome\": \"ARREST\"}")
                .patch(Sample.STOPS + "/" + id)
                .then();
    }

    private static void named(String name) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.putArray("names").add(name);
        Sample.subjects(RECORDS.persona(), question.toString()).statusCode(200);
    }

    private RequestSpecification as(ApiCaller caller, String name) {
        return caller.request()
                .contentType(ApiCaller.JSON)
                .header("Request-Id", run + "-" + name)
                .header("Access-Reason", "Operation Larch");
    }

    /** Without the auditor's own searches, which name it too. */
    private static ValidatableResponse searchedFor(String name) {
        return AUDITOR.get(ENTRIES + "?operation=CONSULTATION&searchedFor=" + encoded(name))
                .then()
                .statusCode(200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
