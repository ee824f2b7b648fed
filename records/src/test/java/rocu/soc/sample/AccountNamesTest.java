package rocu.soc.sample;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.sample.relay.Behind;

/** Versions and the log say what an account was called, whatever the identity provider still knows of it. */
@QuarkusTest
class AccountNamesTest {

    private static final ApiCaller ANALYST = Sample.as("cumbria-analyst");

    @Test
    void aVersionAndAnEntryNameTheAccountAsItIsCalled() throws Exception {
        String id = ANALYST.recorded(Facts.plain());
        String name = Behind.ask("select name from account where id = ? order by named_at desc", ANALYST.userId())
                .getFirst();

        ANALYST.get(Sample.STOPS + "/" + id + "/versions")
                .then()
                .body("items[0].changedBy", equalTo(ANALYST.userId()))
                .body("items[0].changedByName", equalTo(name));
        entries(id).then().body("items.actorName", everyItem(equalTo(name)));
    }

    /** The provider knows nothing of the account any more: what is written here of it is all there is. */
    @Test
    void anAccountThatWasDeletedKeepsTheNameThatItHadThen() throws Exception {
        String id = ANALYST.recorded(Facts.plain());
        String gone = UUID.randomUUID().toString();
        Behind.ask("insert into account (id, name, named_at) values (?, 'Alex Example', '2020-01-01')", gone);
        Behind.ask("insert into account (id, name) values (?, 'Alex Newname')", gone);
        Behind.ask("update vehicle_stop_version set changed_by = ? where record_id = ?", gone, UUID.fromString(id));
        try {
            ANALYST.get(Sample.STOPS + "/" + id + "/versions/1").then().statusCode(200);
            ANALYST.get(Sample.STOPS + "/" + id + "/versions")
                    .then()
                    .body("items[0].changedByName", equalTo("Alex Example"));
        } finally {
            Behind.ask(
                    "update vehicle_stop_version set changed_by = ? where record_id = ?",
                    ANALYST.userId(),
                    UUID.fromString(id));
        }
    }

    @Test
    void whoIsKnownByAnotherSystemAloneHasNoName() {
        String reference = UUID.randomUUID().toString();
        Sample.as("migration")
                .load(Facts.plain()
                                .put("organisation", "cumbria")
                                .put("sourceSystem", "legacy")
                                .put("sourceReference", reference)
                                .put("knownFrom", "2020-07-01T09:00:00Z")
                                .put("actor", "analyst-7")
                        + "\n")
                .then()
                .statusCode(200);
        String id = ANALYST.get(Sample.STOPS + "?sourceReference=" + reference).path("items[0].id");

        ANALYST.get(Sample.STOPS + "/" + id + "/versions")
                .then()
                .body("items[0].changedBy", equalTo("analyst-7"))
                .body("items[0].changedByName", nullValue());
    }

    @Test
    void whoWasRefusedIsNamedAsWell() throws Exception {
        ApiCaller partner = Sample.as("partner-hmpps");
        partner.get(Sample.OPERATIONS + "/audit/entries").then().statusCode(403);

        Eventually.holds(() -> Sample.as("auditor")
                .get(Sample.OPERATIONS + "/audit/entries?operation=REFUSAL&limit=1&actor=" + partner.userId())
                .then()
                .body("items[0].actorName", notNullValue()));
    }

    private static Response entries(String record) {
        return Sample.as("auditor").get(Sample.OPERATIONS + "/audit/entries?record=" + record);
    }
}
