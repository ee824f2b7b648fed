package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.time.Instants;
import rocu.soc.localstack.testing.ApiCaller;

/** Writes at random to several records of the ROCU, keeps the model in step, and holds every answer against it. */
final class RandomHistory {

    private static final int MOST_RECORDS = 8;
    private static final Instant FIRST_CLAIM = Instant.parse("2015-01-01T00:00:00Z");
    private static final List<String> ALWAYS =
            List.of("id", "reference", "organisation", "region", "sourceSystem", "sourceReference", "recordedAt");

    private static final String WRITER = "rocu-analyst";

    private final ApiCaller writer = Sample.as(WRITER);
    private final ApiCaller migration = Sample.as("migration");
    private final Random random;
    private final Facts facts;
    private final Model model = new Model();
    private final String account = writer.userId();
    private final String live;
    private final String old;
    private Instant claim = FIRST_CLAIM;

    RandomHistory(Random random, LocalDate firstDay, String system) {
        this.random = random;
        this.facts = new Facts(random, firstDay);
        this.live = system;
        this.old = system + "-old";
    }

    Model model() {
        return model;
    }

    /** The source system of what is recorded, and that of what is loaded. */
    List<String> systems() {
        return List.of(live, old);
    }

    void writeOnce() {
        if (model.entries().size() < 2 || (model.entries().size() < MOST_RECORDS && random.nextInt(5) == 0)) {
            record();
            return;
        }
        Model.Entry entry = Facts.one(random, List.copyOf(model.entries()));
        amend(entry);
    }

    /** Loads a record with up to four versions that an earlier system claims to have known, each later than any before. */
    void loadHistory() {
        String reference = UUID.randomUUID().toString();
        StringBuilder lines = new StringBuilder();
        Model.Entry entry = null;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            claim = claim.plusNanos(1_000L * (1 + random.nextLong(20L * 86_400_000_000L)));
            ObjectNode said = facts.any();
            lines.append(said.deepCopy()
                            .put("organisation", "nwrocu")
                            .put("sourceSystem", old)
                            .put("sourceReference", reference)
                            .put("knownFrom", claim.toString())
                            .put("actor", "clerk-7")
                            .put("reason", "as it was"))
                    .append('\n');
            if (entry == null) {
                entry = new Model.Entry(always(old, reference, claim), new ArrayList<>());
            }
            entry.add(claim, said, about("clerk-7", "as it was").put("historic", true));
        }
        Response loaded = migration.load(lines.toString());
        assertThat(loaded.statusCode()).as(loaded.asString()).isEqualTo(200);
        if (entry != null) {
            ObjectNode item = ApiCaller.json(writer.get(Sample.STOPS + "/" + id(reference)));
            Model.Entry known = model.add(
                    entry.always().put("id", item.get("id").textValue()).put("reference", reference(item)));
            known.versions().addAll(entry.versions());
            assertThat(item).isEqualTo(known.document(known.present()));
        }
    }

    private void record() {
        String reference = UUID.randomUUID().toString();
        ObjectNode said = facts.any();
        Response answer =
                writer.record(said.deepCopy().put("sourceSystem", live).put("sourceReference", reference));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        ObjectNode item = ApiCaller.json(answer);
        Instant at = knownFrom(item);
        Model.Entry entry = model.add(always(live, reference, at)
                .put("id", item.get("id").textValue())
                .put("reference", reference(item)));
        assertThat(item.fieldNames()).toIterable().containsAll(ALWAYS);
        follow(entry, answer, said, null);
    }

    private void amend(Model.Entry entry) {
        ObjectNode patch = facts.patch();
        Response answer = writer.amend(
                entry.id(), Model.Entry.etag(entry.present()), patch.deepCopy().put("reason", "new facts"));
        assertThat(answer.statusCode()).as(entry + " " + answer.asString()).isEqualTo(200);
        ObjectNode said = Facts.patched(entry.present().facts(), patch);
        if (said.equals(entry.present().facts())) {
            assertThat(ApiCaller.json(answer)).isEqualTo(entry.document(entry.present()));
        } else {
            follow(entry, answer, said, "new facts");
        }
    }

    private String id(String reference) {
        return writer.get(Sample.STOPS + "?sourceSystem=" + old + "&sourceReference=" + reference)
                .path("items[0].id");
    }

    private void follow(Model.Entry entry, Response answer, ObjectNode said, @Nullable String reason) {
        ObjectNode item = ApiCaller.json(answer);
        if (!entry.versions().isEmpty()) {
            assertThat(knownFrom(item)).isAfter(entry.present().from());
        }
        entry.add(knownFrom(item), said, about(account, reason).put("changedByName", WRITER));
        assertThat(item).isEqualTo(entry.document(entry.present()));
        assertThat(answer.header("ETag")).isEqualTo(Model.Entry.etag(entry.present()));
    }

    private static ObjectNode always(String system, String reference, Instant recordedAt) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("organisation", "nwrocu")
                .put("region", "north-west")
                .put("sourceSystem", system)
                .put("sourceReference", reference)
                .put("recordedAt", Instants.text(recordedAt));
    }

    private static ObjectNode about(String account, @Nullable String reason) {
        ObjectNode about = JsonNodeFactory.instance.objectNode().put("changedBy", account);
        return reason == null ? about : about.put("reason", reason);
    }

    private static Instant knownFrom(ObjectNode item) {
        return Instant.parse(item.get("knownFrom").textValue());
    }

    private static String reference(ObjectNode item) {
        return item.get("reference").textValue();
    }
}
