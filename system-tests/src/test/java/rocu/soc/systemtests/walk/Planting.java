package rocu.soc.systemtests.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.walk.Door.Answer;
import rocu.soc.systemtests.walk.Door.Ask;
import rocu.soc.systemtests.walk.Planted.Kind;

/** Puts records of every type and marking into the region, through the gateway; none was known on any day of an extraction. */
final class Planting {

    static final String SYSTEM = "cheshire-rms";

    /** Who sees all of each organisation's records, those of the group included. */
    private static final Map<String, String> WITNESSES = Map.of(
            "cheshire",
            "cheshire-lead",
            "lancashire",
            "lancashire-analyst",
            "nwrocu",
            "rocu-analyst",
            "nca",
            "nca-analyst");

    private static final Set<String> MEMBERS = Set.of("cheshire-lead", "cumbria-analyst");

    private final TestSuite suite;
    private final Door door;
    private final Replays replays;
    private Map<String, String> words = new HashMap<>();

    Planting(TestSuite suite, Door door, Replays replays) {
        this.suite = suite;
        this.door = door;
        this.replays = replays;
    }

    /** The code of a need-to-know group of Cheshire; who planted what it will keep is no member. */
    String group() {
        String code = "cheshire-" + UUID.randomUUID();
        sent("cheshire-lead", "POST", "/api/v1/need-to-know-groups", """
                {"code": "%s", "name": "canary%s"}""".formatted(code, code), 201);
        for (String member : MEMBERS) {
            sent(
                    "cheshire-lead",
                    "POST",
                    "/api/v1/need-to-know-groups/" + code + "/members",
                    """
                    {"userId": "%s"}""".formatted(userId(member)),
                    200);
        }
        return code;
    }

    Planted threat(String persona, String marking, Set<String> affected) throws Exception {
        words = new HashMap<>();
        String owner = organisation(persona);
        String address = made(persona, Kind.THREAT, """
                {"threatType": "OCG", "workingTitle": "%s", "primaryCrimeType": "DRUG_SUPPLY", "places": ["cheshire"],
                 "contactUnit": "%s", "narrative": "%s", "affectedOrganisations": [%s], "marking": "%s", %s}""".formatted(
                        word("workingTitle"),
                        word("contactUnit"),
                        word("narrative"),
                        affected.isEmpty() ? "" : "\"" + String.join("\", \"", affected) + "\"",
                        marking,
                        source("other-rms")));
        if (owner.equals("cheshire")) {
            sent(
                    "cheshire-lead",
                    "POST",
                    address + "/lead-responsible-officers",
                    """
                    {"userId": "%s", "name": "%s", "unit": "%s", "reason": "%s"}""".formatted(
                                    word("leadResponsibleOfficer"),
                                    word("leadResponsibleOfficer"),
                                    word("leadResponsibleOfficer"),
                                    word("reason")),
                    200);
        }
        JsonNode assessment = sent(
                persona,
                "POST",
                address + "/assessments",
                """
                {"scheme": "illustrative-tactical", "rationale": "%s", "scores": [{"factor": "PHYSICAL", "value": "SERIOUS",
                 "evidence": "%s", "confidence": "MEDIUM"}]}""".formatted(word("assessments"), word("assessments")),
                201);
        return planted(
                Kind.THREAT,
                marking,
                persona,
                affected,
                address,
                List.of(),
                address + "/assessments/" + assessment.path("id").asText());
    }

    /** The same threat, for the members of the group alone. */
    Planted kept(Planted threat, String group) throws Exception {
        sent("cheshire-lead", "POST", threat.address() + "/need-to-know", """
                {"groups": ["%s"], "reason": "A source is at risk"}""".formatted(group), 200);
        words = new HashMap<>(threat.words());
        words.put(group, "groups");
        return planted(
                Kind.THREAT,
                Planted.NEED_TO_KNOW,
                threat.submittedBy(),
                threat.affected(),
                threat.address(),
                List.of(),
                threat.assessment());
    }

    Planted disruption(String persona, String marking, List<Planted> threat) throws Exception {
        words = new HashMap<>();
        String address = made(persona, Kind.DISRUPTION, """
                {"occurredOn": "2019-06-01", "whatWasDone": "%s", "fourP": "PURSUE", "assessmentCategory": "MINOR",
                 "categoryRationale": "%s", "contactUnit": "%s", "marking": "%s",
                 "outcomes": [{"type": "DRUGS", "milligrams": 1, "substance": "%s"}], %s%s}""".formatted(
                        word("whatWasDone"),
                        word("categoryRationale"),
                        word("contactUnit"),
                        marking,
                        word("outcomes"),
                        source(SYSTEM),
                        named(threat)));
        return planted(Kind.DISRUPTION, marking, persona, Set.of(), address, threat, "");
    }

    /** What the ROCU did for Merseyside. */
    Planted support(String marking) throws Exception {
        words = new HashMap<>();
        String address = made("rocu-analyst", Kind.DISRUPTION, """
                {"occurredOn": "2019-06-01", "whatWasDone": "%s", "fourP": "PURSUE", "disruptionType": "SUPPORT",
                 "beneficiary": "merseyside", "contactUnit": "%s", "marking": "%s", %s}""".formatted(
                        word("whatWasDone"), word("contactUnit"), marking, source(SYSTEM)));
        return planted(Kind.DISRUPTION, marking, "rocu-analyst", Set.of("merseyside"), address, List.of(), "");
    }

    /** An order that Cheshire applied for; its subject lives in Merseyside, or it manages it. */
    Planted order(String marking, String affected, List<Planted> threat) throws Exception {
        words = new HashMap<>();
        String address = made("cheshire-prevent", Kind.ORDER, """
                {"orderType": "SCPO", "madeOn": "2019-06-01", "durationType": "FIXED", "endsOn": "2099-06-01",
                 "orderSubject": {"kind": "PERSON", "name": "%s", "identifiers": [{"scheme": "PNC", "value": "%s"}]},
                 "court": "%s", "terms": "%s", "managingUnit": "%s", "manager": {"userId": "%s", "name": "%s"},
                 "handling": "C", "handlingConditions": "%s", "marking": "%s", "%s": "merseyside", %s%s}""".formatted(
                        word("orderSubject"),
                        word("identifiers"),
                        word("court"),
                        word("termsInForce"),
                        word("managingUnit"),
                        word("manager"),
                        word("manager"),
                        word("handlingConditions"),
                        marking,
                        affected,
                        source(SYSTEM),
                        named(threat)));
        return planted(Kind.ORDER, marking, "cheshire-prevent", Set.of("merseyside"), address, threat, "");
    }

    /** What another service shows of a record once it has learnt that its threat is need-to-know. */
    Planted following(Planted record, String marking, Planted threat) throws Exception {
        Eventually.holds(() -> {
            Answer answer = door.ask("rocu-coordinator", Ask.get(record.address()));
            assertThat(answer.status() == 404 || !answer.body().has("threatId")).isTrue();
        });
        Planted published = record.now(marking, Set.of(), record.document(), List.of(threat));
        return seen(published, marking.equals(Planted.NEED_TO_KNOW) ? MEMBERS : Set.of());
    }

    private Planted planted(
            Kind kind,
            String marking,
            String persona,
            Set<String> affected,
            String address,
            List<Planted> threat,
            String assessment)
            throws Exception {
        JsonNode bare =
                JsonNodeFactory.instance.objectNode().put("id", address.substring(address.lastIndexOf('/') + 1));
        Planted planted = new Planted(
                kind,
                marking,
                Set.of(),
                organisation(persona),
                affected,
                persona,
                Map.copyOf(words),
                bare,
                threat,
                assessment);
        return seen(planted, planted.needToKnow() ? MEMBERS : Set.of());
    }

    /** As its owner sees it now; the service of a record learns of the members of its threat's group a little later than of the threat. */
    private Planted seen(Planted record, Set<String> members) throws Exception {
        JsonNode[] document = new JsonNode[1];
        String witness = String.valueOf(WITNESSES.get(record.owner()));
        boolean member =
                record.threat().stream().anyMatch(threat -> threat.members().contains(witness));
        Eventually.holds(() -> {
            document[0] = sent(witness, "GET", record.address(), "", 200);
            assertThat(!member || document[0].has("threatId")).isTrue();
        });
        return record.now(record.marking(), members, document[0], record.threat());
    }

    /**
     * Records it. Where it names a threat, a service that has not learnt of the threat yet takes it with a link that waits; it
     * is one of ours when the link has settled.
     */
    private String made(String persona, Kind kind, String body) throws Exception {
        Ask ask = Ask.send("POST", kind.base(), body)
                .with("Idempotency-Key", UUID.randomUUID().toString());
        Answer answer = door.ask(persona, ask);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        String id = answer.body().path("id").asText();
        replays.remember(persona, ask, id);
        String address = kind.base() + "/" + id;
        if (body.contains("threatId")) {
            Eventually.holds(() -> assertThat(sent(persona, "GET", address, "", 200)
                            .path("linkStatus")
                            .asText())
                    .isEqualTo("SETTLED"));
        }
        return address;
    }

    private JsonNode sent(String persona, String method, String address, String body, int status) {
        Answer answer = door.ask(persona, body.isEmpty() ? Ask.get(address) : Ask.send(method, address, body));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer.body();
    }

    private String source(String system) {
        return """
                "sourceSystem": "%s", "sourceReference": "%s", "recordedBy": {"userId": "%s", "unit": "%s"}""".formatted(system, word("sourceReference"), word("recordedBy"), word("recordedBy"));
    }

    private static String named(List<Planted> threat) {
        return threat.isEmpty() ? "" : ", \"threatId\": \"" + threat.getFirst().id() + "\"";
    }

    private String word(String member) {
        String word = "canary" + UUID.randomUUID().toString().replace("-", "");
        words.put(word, member);
        return word;
    }

    private static String organisation(String persona) {
        return Persona.everybody().stream()
                .filter(one -> one.name().equals(persona))
                .map(Persona::organisation)
                .findFirst()
                .orElseThrow();
    }

    private String userId(String persona) {
        String claims = new String(
                Base64.getUrlDecoder().decode(suite.token(persona).split("\\.", -1)[1]), StandardCharsets.UTF_8);
        int from = claims.indexOf("\"sub\":\"") + 7;
        return claims.substring(from, claims.indexOf('"', from));
    }
}
