package rocu.soc.disruption;

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

/** Writes at random to several records of the ROCU, keeps the model in step, and holds every answer against it. */
final class RandomHistory {

    private static final int MOST_RECORDS = 8;
    private static final Instant FIRST_CLAIM = Instant.parse("2015-01-01T00:00:00Z");
    private static final List<String> ALWAYS =
            List.of("id", "reference", "organisation", "region", "sourceSystem", "sourceReference", "recordedAt");

    private final Disruptions writer = Disruptions.as("rocu-analyst");
    private final Disruptions migration = Disruptions.as("migration");
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
        switch (random.nextInt(6)) {
            case 0, 1, 2 -> amend(entry);
            case 3 -> put(entry);
            case 4 -> withdraw(entry);
            default -> reinstate(entry);
        }
    }

    /** Loads a record with up to four versions that an earlier system claims to have known, each later than any before. */
    void loadHistory() {
        String reference = UUID.randomUUID().toString();
        StringBuilder lines = new StringBuilder();
        Model.Entry entry = null;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            claim = claim.plusNanos(1_000L * (1 + random.nextLong(20L * 86_400_000_000L)));
            ObjectNode said = facts.leadOrSupport();
            String status = random.nextInt(4) == 0 ? "WITHDRAWN" : "RECORDED";
            lines.append(said.deepCopy()
                            .put("organisation", "nwrocu")
                            .put("sourceSystem", old)
                            .put("sourceReference", reference)
                            .put("knownFrom", claim.toString())
                            .put("actor", "clerk-7")
                            .put("reason", "as it was")
                            .put("status", status))
                    .append('\n');
            if (entry == null) {
                entry = new Model.Entry(always(old, reference, claim), new ArrayList<>());
            }
            entry.add(claim, status, said, about("clerk-7", "as it was").put("historic", true));
        }
        Response loaded = migration.load(lines.toString());
        assertThat(loaded.statusCode()).as(loaded.asString()).isEqualTo(200);
        if (entry != null) {
            ObjectNode item = Disruptions.json(writer.get(Disruptions.ALL + "/by-source/" + old + "/" + reference));
            Model.Entry known = model.add(
                    entry.always().put("id", item.get("id").textValue()).put("reference", reference(item)));
            known.versions().addAll(entry.versions());
            assertThat(item).isEqualTo(known.document(known.present()));
        }
    }

    private void record() {
        String reference = UUID.randomUUID().toString();
        ObjectNode said = facts.leadOrSupport();
        Response answer = random.nextBoolean()
                ? writer.record(said.deepCopy().put("sourceSystem", live).put("sourceReference", reference))
                : writer.put(live, reference, said);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        ObjectNode item = Disruptions.json(answer);
        Instant at = knownFrom(item);
        Model.Entry entry = model.add(always(live, reference, at)
                .put("id", item.get("id").textValue())
                .put("reference", reference(item)));
        assertThat(item.fieldNames()).toIterable().containsAll(ALWAYS);
        follow(entry, answer, "RECORDED", said, null);
    }

    private void amend(Model.Entry entry) {
        ObjectNode patch = facts.patch();
        Response answer = writer.amend(
                entry.id(), Model.Entry.etag(entry.present()), patch.deepCopy().put("reason", "new facts"));
        if (isRefused(entry, answer, entry.isWithdrawn())) {
            return;
        }
        change(entry, answer, Facts.patched(entry.present().facts(), patch), "new facts");
    }

    private void put(Model.Entry entry) {
        String system = entry.always().get("sourceSystem").textValue();
        ObjectNode said = random.nextBoolean() ? entry.present().facts() : facts.leadOrSupport();
        Response answer = writer.put(system, entry.sourceReference(), said);
        if (!isRefused(entry, answer, entry.isWithdrawn())) {
            change(entry, answer, said, null);
        }
    }

    private void withdraw(Model.Entry entry) {
        Response answer = writer.withdraw(entry.id());
        if (!isRefused(entry, answer, entry.isWithdrawn())) {
            follow(entry, answer, "WITHDRAWN", entry.present().facts(), "recorded in error");
        }
    }

    private void reinstate(Model.Entry entry) {
        Response answer = writer.reinstate(entry.id());
        if (!isRefused(entry, answer, !entry.isWithdrawn())) {
            follow(entry, answer, "RECORDED", entry.present().facts(), "right after all");
        }
    }

    private void change(Model.Entry entry, Response answer, ObjectNode said, @Nullable String reason) {
        if (said.equals(entry.present().facts())) {
            assertThat(Disruptions.json(answer)).isEqualTo(entry.document(entry.present()));
        } else {
            follow(entry, answer, "RECORDED", said, reason);
        }
    }

    private static boolean isRefused(Model.Entry entry, Response answer, boolean expected) {
        assertThat(answer.statusCode()).as(entry + " " + answer.asString()).isEqualTo(expected ? 409 : 200);
        return expected;
    }

    private void follow(Model.Entry entry, Response answer, String status, ObjectNode said, @Nullable String reason) {
        ObjectNode item = Disruptions.json(answer);
        if (!entry.versions().isEmpty()) {
            assertThat(knownFrom(item)).isAfter(entry.present().from());
        }
        entry.add(knownFrom(item), status, said, about(account, reason));
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
                .put("recordedAt", recordedAt.toString());
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
