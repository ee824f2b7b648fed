package rocu.soc.systemtests.contract;

import static rocu.soc.systemtests.region.Region.as;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import rocu.soc.localstack.testing.TestSuite;

/** A sound body of each operation that takes one, with who sends it and whereto. */
final class Bodies {

    private static final String ON_BEHALF_OF = "\"recordedBy\": {\"userId\": \"pc1234\", \"unit\": \"Macclesfield\"}";
    private static final String STATEMENT = """
            "confidence": "LOW", "validFrom": "2150-01-01", "validTo": "2160-01-01", "reason": "Shown by a test"
            """;

    private static final String DISRUPTION = "/api/v1/disruptions";
    private static final String THREAT = "/api/v1/threats";
    private static final String ORDER = "/api/v1/orders";
    private static final String GROUPS = "/api/v1/need-to-know-groups";

    private Bodies() {}

    /**
     * A body of an operation.
     *
     * @param place the address that it is sent to; what is needed there is made
     * @param each whether each variant needs a place of its own, because the body is read once it is known that it can be done
     */
    record Body(String operation, String persona, Function<TestSuite, String> place, boolean each, String sound) {

        static Body to(String operation, String persona, String address, String sound) {
            return new Body(operation, persona, suite -> address, false, sound);
        }

        @Override
        public String toString() {
            return operation;
        }
    }

    static List<Body> all() {
        return List.of(
                Body.to("recordDisruption", "cheshire-analyst", DISRUPTION, """
                        {"occurredOn": "2022-06-01", "whatWasDone": "Warrant at a cannabis farm", "fourP": "PURSUE",
                         "disruptionType": "LEAD", "assessmentCategory": "MINOR", "categoryRationale": "One grower less",
                         "marking": "OFFICIAL", "contactUnit": "SOC unit",
                         "outcomes": [{"type": "DRUGS", "pence": 500, "milligrams": 90000, "substance": "cannabis"}],
                         %s}
                        """.formatted(ON_BEHALF_OF)),
                bySource("putDisruptionBySource", "/cheshire-rms/"),
                bySource("putDisruptionBySourceQuery", "?system=cheshire-rms&reference="),
                new Body("amendDisruption", "cheshire-analyst", Bodies::disruption, false, """
                        {"occurredOn": "2022-06-01", "whatWasDone": "Warrant at a cannabis farm", "fourP": "PURSUE",
                         "assessmentCategory": "MINOR", "categoryRationale": "One grower less", "contactUnit": "SOC unit",
                         "outcomes": [{"type": "ARRESTS", "number": 2}], "reason": "More was learnt", %s}
                        """.formatted(ON_BEHALF_OF)),
                new Body(
                        "withdrawDisruption",
                        "cheshire-analyst",
                        suite -> disruption(suite) + "/withdrawals",
                        false,
                        """
                        {"reason": "Recorded twice", %s}
                        """.formatted(ON_BEHALF_OF)),
                new Body("reinstateDisruption", "cheshire-analyst", Bodies::withdrawn, false, """
                        {"reason": "Withdrawn by mistake", %s}
                        """.formatted(
                                ON_BEHALF_OF)),
                Body.to("recordOrder", "cheshire-prevent", ORDER, """
                        {"orderType": "SCPO", "madeOn": "2022-06-01", "inForceFrom": "2022-06-02", "durationType": "FIXED",
                         "endsOn": "2026-06-01", "court": "Crown Court at Chester", "terms": "No more than one mobile telephone",
                         "startsOnRelease": false, "powerOfArrest": true,
                         "orderSubject": {"kind": "PERSON", "name": "Alex Example", "dateOfBirth": "1990-01-01",
                                          "identifiers": [{"scheme": "PNC", "value": "2001/1234567X"}]},
                         "managingOrganisation": "cheshire", "managingUnit": "SOC unit",
                         "manager": {"userId": "pc1", "name": "Pat"}, "subjectLocation": "COMMUNITY", "supervision": "POLICE",
                         "residenceOrganisation": "cheshire", "marking": "OFFICIAL_SENSITIVE", "handling": "C",
                         "handlingConditions": "Ask the unit first", %s}
                        """.formatted(ON_BEHALF_OF)),
                new Body("amendOrder", "cheshire-prevent", Bodies::order, false, """
                        {"terms": "No more than one mobile telephone", "managingUnit": "SOC unit",
                         "manager": {"userId": "pc1", "name": "Pat"}, "subjectLocation": "LICENCE", "supervision": "PROBATION",
                         "orderSubject": {"kind": "PERSON", "name": "Alex Example", "dateOfBirth": "1990-01-01",
                                          "identifiers": [{"scheme": "PNC", "value": "2001/1234567X"}]},
                         "reason": "More was learnt", %s}
                        """.formatted(ON_BEHALF_OF)),
                Body.to("identifyThreat", "cheshire-analyst", THREAT, """
                        {"threatType": "OCG", "workingTitle": "Operation Heron", "primaryCrimeType": "DRUG_SUPPLY",
                         "crimeTypes": ["MSHT"], "places": ["cheshire"], "marking": "OFFICIAL",
                         "affectedOrganisations": ["merseyside"], "supportingOrganisations": ["nwrocu"],
                         "contactUnit": "SOC unit", "soc": true, "narrative": "Supplies two towns", %s}
                        """.formatted(ON_BEHALF_OF)),
                new Body("amendThreat", "cheshire-analyst", Bodies::threat, false, """
                        {"workingTitle": "Operation Curlew", "primaryCrimeType": "DRUG_SUPPLY", "crimeTypes": ["MSHT"],
                         "places": ["cheshire"], "marking": "OFFICIAL", "affectedOrganisations": ["merseyside"],
                         "supportingOrganisations": ["nwrocu"], "contactUnit": "SOC unit", "soc": true,
                         "narrative": "Supplies three towns", "reason": "More was learnt", %s}
                        """.formatted(ON_BEHALF_OF)),
                new Body(
                        "reclassifyThreat",
                        "cheshire-analyst",
                        suite -> threat(suite) + "/reclassifications",
                        false,
                        """
                        {"threatType": "VULNERABILITY", "reason": "It is a line", %s}
                        """.formatted(ON_BEHALF_OF)),
                new Body(
                        "changeThreatPhase",
                        "cheshire-analyst",
                        suite -> threat(suite) + "/phase-changes",
                        false,
                        """
                        {"phase": "ACTIVE", "reason": "Work began", %s}
                        """.formatted(ON_BEHALF_OF)),
                new Body(
                        "appointLeadResponsibleOfficer",
                        "cheshire-lead",
                        suite -> threat(suite) + "/lead-responsible-officers",
                        false,
                        """
                        {"userId": "quill", "name": "Insp Quill", "unit": "Warrington", "reason": "Took over", %s}
                        """.formatted(ON_BEHALF_OF)),
                new Body(
                        "setThreatNeedToKnow",
                        "cheshire-lead",
                        suite -> threat(suite) + "/need-to-know",
                        false,
                        """
                        {"groups": [], "reason": "No longer covert", %s}
                        """.formatted(ON_BEHALF_OF)),
                new Body("draftAssessment", "cheshire-analyst", suite -> threat(suite) + "/assessments", false, """
                        {"scheme": "illustrative-tactical", "rationale": "Three stabbings",
                         "scores": [{"factor": "PHYSICAL", "value": "SERIOUS", "evidence": "Report 7", "confidence": "MEDIUM"}]}
                        """),
                new Body("amendAssessment", "cheshire-analyst", Bodies::assessment, false, """
                        {"rationale": "Four stabbings",
                         "scores": [{"factor": "PHYSICAL", "value": "SERIOUS", "evidence": "Report 7", "confidence": "MEDIUM"}]}
                        """),
                new Body("moderateAssessment", "rocta-moderator", Bodies::submitted, true, """
                        {"decision": "AMENDED", "tier": 2, "rationale": "Compared with the region's others"}
                        """),
                proposal("Disruption", Bodies::disruption),
                proposal("Order", Bodies::order),
                proposal("Threat", Bodies::threat),
                decision("Disruption", Bodies::disruption),
                decision("Order", Bodies::order),
                decision("Threat", Bodies::threat),
                Body.to("findSubject", "cheshire-records", "/api/v1/subject-access", """
                        {"names": ["Alex Example"], "dateOfBirth": "1990-01-01",
                         "identifiers": [{"scheme": "PNC", "value": "2001/1234567X"}],
                         "records": ["0191f3c0-8a52-7a3e-9d4c-2f6b8f0c1a2d"]}
                        """),
                Body.to("makeNeedToKnowGroup", "cheshire-lead", GROUPS, """
                        {"code": "cheshire-%s", "name": "Heron", "organisation": "cheshire"}
                        """.formatted(unique())),
                new Body("admitMember", "cheshire-lead", Bodies::members, false, """
                        {"userId": "walker", "from": "2150-01-01"}
                        """),
                rule("stateCode", "/api/v1/code-lists/crime-types/codes/SHOWN_BY_A_TEST", """
                        {"code": "SHOWN_BY_A_TEST", "position": 900, "label": "Shown by a test", "meaning": "Nothing",
                         "source": "ILLUSTRATIVE", %s}
                        """),
                rule("stateOrderType", "/api/v1/order-types/SHOWN_BY_A_TEST", """
                        {"code": "SHOWN_BY_A_TEST", "name": "Order shown by a test", "statute": "None", "applicants": "Nobody",
                         "courtAndRoute": "None", "duration": "None", "durationTypes": ["FIXED"], "minimumPeriod": "P2Y",
                         "maximumPeriod": "P5Y", "clock": "FROM_MAKING", "subjectKinds": ["PERSON"], "interim": "None",
                         "breach": "None", "review": "None", "areas": ["cheshire"], "prospective": true, "source": "None", %s}
                        """),
                rule("stateNationalStandard", "/api/v1/dated-rules/national-standard", """
                        {"threatTypes": ["OCG"], "source": "Shown by a test", %s}
                        """),
                rule("stateScoringScheme", "/api/v1/scoring-schemes/shown-by-a-test", """
                        {"id": "shown-by-a-test", "version": 1, "model": "TACTICAL", "title": "Shown by a test",
                         "source": "ILLUSTRATIVE",
                         "sections": [
                           {"section": "HARM", "label": "Harm", "factors": [{"factor": "PHYSICAL", "label": "Physical",
                            "values": [{"value": "SERIOUS", "label": "Serious", "points": 3}]}]},
                           {"section": "LIKELIHOOD", "label": "Likelihood", "factors": [{"factor": "INTENT", "label": "Intent",
                            "values": [{"value": "HIGH", "label": "High", "points": 3}]}]},
                           {"section": "ORGANISATIONAL_POSITION", "label": "Position", "factors": [{"factor": "RESPONSE",
                            "label": "Response", "values": [{"value": "NONE", "label": "None", "points": 0}]}]}],
                         "bands": [{"atLeast": 0, "tier": 5}], %s}
                        """));
    }

    private static Body proposal(String type, Function<TestSuite, String> record) {
        return new Body(
                "propose" + type + "Erasure",
                "cheshire-records",
                suite -> record.apply(suite) + "/erasures",
                true,
                """
                {"scope": "RECORD", "members": [], "ground": "RECORDED_IN_ERROR", "reason": "Another region's"}
                """);
    }

    private static Body decision(String type, Function<TestSuite, String> record) {
        return new Body("decide" + type + "Erasure", "cheshire-reviewer", suite -> proposed(suite, record), true, """
                {"decision": "REFUSE", "reason": "It is this region's"}
                """);
    }

    /** At a day far ahead, so that nothing else meets it. */
    private static Body rule(String operation, String of, String sound) {
        String body = sound.formatted(STATEMENT);
        return new Body(
                operation,
                "admin",
                suite -> {
                    String address = of + "/rules/2150-01-01";
                    as(suite, "admin").contentType(ContentType.JSON).body(body).put(address);
                    return address;
                },
                false,
                body);
    }

    private static String disruption(TestSuite suite) {
        return made(suite, DISRUPTION, "cheshire-analyst", """
                {"occurredOn": "2022-06-01", "whatWasDone": "Warrant", "fourP": "PURSUE"}
                """);
    }

    private static String withdrawn(TestSuite suite) {
        String made = disruption(suite);
        done(suite, made + "/withdrawals", "cheshire-analyst", "{\"reason\": \"By mistake\"}", 200);
        return made + "/reinstatements";
    }

    private static Body bySource(String operation, String named) {
        return new Body(
                operation,
                "cheshire-recorder",
                suite -> DISRUPTION + "/by-source" + named + unique(),
                true,
                """
                {"occurredOn": "2022-06-01", "whatWasDone": "Warrant at a cannabis farm", "fourP": "PURSUE",
                 "assessmentCategory": "MINOR", "categoryRationale": "One grower less", "contactUnit": "SOC unit",
                 "outcomes": [{"type": "ARRESTS", "number": 2}], %s}
                """.formatted(ON_BEHALF_OF));
    }

    private static String threat(TestSuite suite) {
        return made(suite, THREAT, "cheshire-analyst", """
                {"threatType": "OCG", "workingTitle": "Operation Heron", "primaryCrimeType": "DRUG_SUPPLY",
                 "places": ["cheshire"]}
                """);
    }

    private static String assessment(TestSuite suite) {
        return made(
                suite, threat(suite) + "/assessments", "cheshire-analyst", "{\"scheme\": \"illustrative-tactical\"}");
    }

    private static String submitted(TestSuite suite) {
        String assessment = made(suite, threat(suite) + "/assessments", "cheshire-analyst", """
                {"scheme": "illustrative-tactical", "rationale": "Three stabbings",
                 "scores": [{"factor": "PHYSICAL", "value": "SERIOUS"}, {"factor": "PSYCHOLOGICAL", "value": "SERIOUS"},
                            {"factor": "FINANCIAL", "value": "MODERATE"},
                            {"factor": "COMMUNITY_AND_ENVIRONMENT", "value": "MODERATE"},
                            {"factor": "GEOGRAPHIC_SCOPE", "value": "REGIONAL"},
                            {"factor": "VICTIM_VULNERABILITY", "value": "HIGH"}, {"factor": "INTENT", "value": "HIGH"},
                            {"factor": "CAPABILITY", "value": "HIGH"}, {"factor": "CAPACITY", "value": "SMALL"},
                            {"factor": "RESPONSE_CAPABILITY", "value": "NONE"}]}
                """);
        done(suite, assessment + "/submissions", "cheshire-analyst", "{}", 200);
        return assessment + "/moderations";
    }

    private static String order(TestSuite suite) {
        return made(suite, ORDER, "cheshire-prevent", """
                {"orderType": "SCPO", "madeOn": "2022-06-01", "durationType": "FIXED", "endsOn": "2026-06-01",
                 "orderSubject": {"kind": "PERSON", "name": "Alex Example"}}
                """);
    }

    private static String proposed(TestSuite suite, Function<TestSuite, String> record) {
        String erasures = record.apply(suite) + "/erasures";
        String id = as(suite, "cheshire-records")
                .contentType(ContentType.JSON)
                .body("{\"scope\": \"RECORD\", \"ground\": \"RECORDED_IN_ERROR\", \"reason\": \"Another region's\"}")
                .post(erasures)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return erasures + "/" + id + "/decision";
    }

    private static String members(TestSuite suite) {
        String code = "cheshire-" + unique();
        done(suite, GROUPS, "cheshire-lead", "{\"code\": \"" + code + "\", \"name\": \"Heron\"}", 201);
        return GROUPS + "/" + code + "/members";
    }

    private static String made(TestSuite suite, String address, String persona, String body) {
        return as(suite, persona)
                .contentType(ContentType.JSON)
                .body(body)
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void done(TestSuite suite, String address, String persona, String body, int status) {
        as(suite, persona)
                .contentType(ContentType.JSON)
                .body(body)
                .post(address)
                .then()
                .statusCode(status);
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
