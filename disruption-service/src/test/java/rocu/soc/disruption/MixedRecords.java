package rocu.soc.disruption;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records of every kind that the policy tells apart: marking, owner, beneficiary, submitter; each then amended, so that
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
            "fourP=PURSUE",
            "fourP=PROTECT",
            "assessmentCategory=MAJOR",
            "assessmentCategory=UNASSESSED",
            "disruptionType=SUPPORT",
            "disruptionType=LEAD",
            "beneficiary=cheshire",
            "beneficiary=cumbria",
            "sourceSystem=mixed",
            "sort=recordedAt",
            "sort=-recordedAt");
    static final LocalDate FIRST_DAY = LocalDate.of(1949, 4, 4);
    static final String PERIOD = "occurredFrom=" + FIRST_DAY + "&occurredBefore=" + FIRST_DAY.plusDays(Facts.DAYS);

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
            @Nullable String beneficiary) {

        String address() {
            return Disruptions.ALL + "/" + id;
        }

        /** What docs/policy.md says, written down a second time: by today's rights and today's beneficiary. */
        String levelFor(String persona) {
            String organisation = organisation(persona);
            boolean own = organisation.equals(owner);
            boolean affected = organisation.equals(beneficiary);
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
                records.add(recorded(writer, facts.lead().put("marking", marking), null));
            }
        }
        for (String marking : Facts.MARKINGS) {
            for (String beneficiary : List.of("cheshire", "cumbria")) {
                ObjectNode support = facts.lead().put("marking", marking).put("disruptionType", "SUPPORT");
                records.add(recorded("rocu-analyst", support.put("beneficiary", beneficiary), beneficiary));
            }
        }
        instants.add(Instant.now());
        records.replaceAll(MixedRecords::changed);
        instants.add(Instant.now());
        return new MixedRecords(records, instants);
    }

    private static Mixed recorded(String writer, ObjectNode said, @Nullable String beneficiary) {
        said.put("sourceSystem", writer.endsWith("-recorder") ? organisation(writer) + "-rms" : "mixed");
        said.put("sourceReference", UUID.randomUUID().toString());
        said.putObject("recordedBy").put("userId", "pc1234").put("unit", "Front office");
        String id = Disruptions.as(writer).recorded(said);
        return new Mixed(id, writer, organisation(writer), said.get("marking").textValue(), beneficiary);
    }

    /** Withdraws those of the analyst, and moves the support of Cheshire to Cumbria; every other fact and marking turns. */
    private static Mixed changed(Mixed record) {
        Disruptions owner = Disruptions.as(record.owner().equals(ROCU) ? "rocu-analyst" : record.owner() + "-analyst");
        if (record.submitter().equals("cheshire-analyst")) {
            owner.withdraw(record.id()).then().statusCode(200);
            return record;
        }
        String marking = record.marking().equals("OFFICIAL") ? "OFFICIAL_SENSITIVE" : "OFFICIAL";
        ObjectNode patch = Disruptions.json("{\"fourP\": \"PROTECT\", \"assessmentCategory\": \"UNASSESSED\"}")
                .put("marking", marking);
        String beneficiary = record.beneficiary();
        if ("cheshire".equals(beneficiary)) {
            beneficiary = "cumbria";
            patch.put("beneficiary", beneficiary);
        }
        owner.amend(record.id(), "\"1-FULL\"", patch).then().statusCode(200);
        return new Mixed(record.id(), record.submitter(), record.owner(), marking, beneficiary);
    }
}
