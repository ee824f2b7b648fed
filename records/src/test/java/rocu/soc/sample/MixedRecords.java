package rocu.soc.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.localstack.testing.ApiCaller;

/**
 * Records of every kind that the policy tells apart: marking, owner, who asked for it, submitter; each then amended, so that
 * what was known then differs from what is known now.
 *
 * @param instants between the writes
 */
record MixedRecords(List<Mixed> records, List<Instant> instants) {

    static final List<String> READERS = List.of(
            "cheshire-officer",
            "cheshire-recorder",
            "cheshire-analyst",
            "cheshire-lead",
            "cumbria-officer",
            "cumbria-recorder",
            "cumbria-analyst",
            "rocu-analyst",
            "nca-analyst");
    static final List<String> HIDDEN_FILTERS = List.of(
            "outcome=SEARCH",
            "outcome=ARREST",
            "askedBy=cheshire",
            "askedBy=cumbria",
            "sourceSystem=mixed",
            "sort=recordedAt",
            "sort=-recordedAt");
    static final LocalDate FIRST_DAY = LocalDate.of(1949, 4, 4);
    static final String PERIOD = "stoppedFrom=" + FIRST_DAY + "&stoppedBefore=" + FIRST_DAY.plusDays(Facts.DAYS);

    private static final List<String> WRITERS = List.of(
            "cheshire-officer",
            "cheshire-analyst",
            "cheshire-recorder",
            "cumbria-officer",
            "cumbria-analyst",
            "rocu-analyst",
            "nca-analyst");
    private static final String ROCU = "nwrocu";

    /** A record as it stands now. */
    record Mixed(
            String id,
            String submitter,
            String owner,
            String marking,
            @Nullable String askedBy) {

        String address() {
            return Sample.STOPS + "/" + id;
        }

        /** What docs/policy.md says, written down a second time: by today's rights and who asked for it today. */
        String levelFor(String persona) {
            String organisation = organisation(persona);
            boolean own = organisation.equals(owner);
            boolean affected = organisation.equals(askedBy);
            if (persona.endsWith("-officer")) {
                return persona.equals(submitter) ? "FULL" : "NONE";
            }
            if (own || affected) {
                return "FULL";
            }
            if (persona.endsWith("-recorder") || organisation.equals("nca")) {
                return "NONE";
            }
            return organisation.equals(ROCU) ? "FULL" : "SUMMARY";
        }
    }

    static String organisation(String persona) {
        return persona.startsWith("roc") ? ROCU : persona.substring(0, persona.indexOf('-'));
    }

    static MixedRecords record() {
        Facts facts = new Facts(new Random(9), FIRST_DAY);
        List<Mixed> records = new ArrayList<>();
        List<Instant> instants = new ArrayList<>();
        for (String writer : WRITERS) {
            for (String marking : Facts.MARKINGS) {
                records.add(recorded(writer, facts.own().put("marking", marking), null));
            }
        }
        for (String marking : Facts.MARKINGS) {
            for (String askedBy : List.of("cheshire", "cumbria")) {
                ObjectNode asked = facts.own().put("marking", marking).put("askedBy", askedBy);
                records.add(recorded("rocu-analyst", asked, askedBy));
            }
        }
        instants.add(Instant.now());
        records.replaceAll(MixedRecords::changed);
        instants.add(Instant.now());
        return new MixedRecords(records, instants);
    }

    private static Mixed recorded(String writer, ObjectNode said, @Nullable String askedBy) {
        said.put("sourceSystem", writer.endsWith("-recorder") ? organisation(writer) + "-rms" : "mixed");
        said.put("sourceReference", UUID.randomUUID().toString());
        said.putObject("recordedBy").put("userId", "pc1234").put("unit", "Front office");
        String id = Sample.as(writer).recorded(said);
        return new Mixed(id, writer, organisation(writer), said.get("marking").textValue(), askedBy);
    }

    /** Lets Cumbria have asked for what Cheshire had asked for; every other fact and marking turns. */
    private static Mixed changed(Mixed record) {
        ApiCaller owner = Sample.as(record.owner().equals(ROCU) ? "rocu-analyst" : record.owner() + "-analyst");
        String marking = record.marking().equals("OFFICIAL") ? "OFFICIAL_SENSITIVE" : "OFFICIAL";
        ObjectNode patch = ApiCaller.json("{\"outcome\": \"ARREST\", \"grounds\": \"Known since\"}")
                .put("marking", marking);
        String askedBy = record.askedBy();
        if ("cheshire".equals(askedBy)) {
            askedBy = "cumbria";
            patch.put("askedBy", askedBy);
        }
        owner.amend(record.id(), "\"1-FULL\"", patch).then().statusCode(200);
        return new Mixed(record.id(), record.submitter(), record.owner(), marking, askedBy);
    }
}
