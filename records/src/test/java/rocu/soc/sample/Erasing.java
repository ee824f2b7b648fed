package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Eventually;

/** Erases at random what is personal in stops of the ROCU, and knows what must be gone. */
final class Erasing {

    private static final List<String> PERSONAL = List.of("account", "grounds", "reason");

    private final ApiCaller proposer = Sample.as("rocu-records");
    private final ApiCaller decider = Sample.as("rocu-reviewer");
    private final ApiCaller reader = Sample.as("rocta-moderator");
    private final Random random;

    /** The first version of which it is kept, by record and member. */
    private final Map<String, Integer> kept = new HashMap<>();

    Erasing(Random random) {
        this.random = random;
    }

    /** An answer without anything that an erasure may change. */
    static JsonNode counted(String answer) {
        JsonNode tree = ApiCaller.json(answer);
        tree.findParents("knownFrom").forEach(record -> ((ObjectNode) record).remove(PERSONAL));
        tree.findParents("erased").forEach(record -> ((ObjectNode) record).remove("erased"));
        tree.findParents("etag").forEach(record -> ((ObjectNode) record).remove("etag"));
        return tree;
    }

    void eraseSome(Model.Entry entry) throws Exception {
        int present = entry.present().number();
        switch (random.nextInt(3)) {
            case 0 -> erase(entry, """
                    {"scope": "RECORD", "ground": "RETENTION_ENDED", "reason": "Review"}""", PERSONAL, present + 1);
            case 1 -> {
                if (present > 1) {
                    erase(entry, """
                            {"scope": "EARLIER_VERSIONS", "members": ["/account"], "ground": "RECORDED_IN_ERROR",
                             "reason": "Review"}""", List.of("account"), present);
                }
            }
            default -> {}
        }
    }

    /** Of every version the members are gone that were erased of it, and the others are there as they were. */
    void nothingIsLeftOf(Model.Entry entry) {
        JsonNode versions = ApiCaller.json(reader.ask(Sample.STOPS + "/" + entry.id() + "/versions?limit=500"))
                .get("items");
        for (Model.Version version : entry.versions()) {
            JsonNode shown = versions.get(version.number() - 1);
            for (String member : List.of("account", "grounds")) {
                boolean erased = version.number() < kept.getOrDefault(entry.id() + member, 0);
                assertThat(shown.get(member))
                        .as(member + " of " + shown)
                        .isEqualTo(erased ? null : version.facts().get(member));
                assertThat(shown.path("erased").toString().contains("\"/" + member + "\""))
                        .isEqualTo(erased && version.facts().hasNonNull(member));
            }
        }
    }

    private void erase(Model.Entry entry, String proposal, List<String> members, int before) throws Exception {
        String erasures = Sample.STOPS + "/" + entry.id() + "/erasures";
        Response proposed = proposer.sending("application/json", proposal).post(erasures);
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);
        String decision = erasures + "/" + ApiCaller.json(proposed).get("id").textValue() + "/decision";
        Eventually.holds(() -> {
            Response decided = decider.sending("application/json", "{\"decision\": \"CARRY_OUT\"}")
                    .post(decision);
            assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
        });
        members.forEach(member -> kept.merge(entry.id() + member, before, Math::max));
    }
}
