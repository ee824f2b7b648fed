package rocu.soc.systemtests.walk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import rocu.soc.systemtests.walk.Door.Ask;
import rocu.soc.systemtests.walk.Planted.Kind;
import rocu.soc.systemtests.walk.Specification.Level;

/** How each operation of the API is walked: a line for each. One that has none here is not walked, and the walk fails. */
final class Operations {

    private static final String REASON = "{\"reason\": \"Walk\"" + Changing.BY + "}";

    private final Walk walk;
    private final Reading reading;
    private final Listing listing;
    private final Changing changing;
    private final Map<String, Handler> handlers = new TreeMap<>();

    /**
     * All operations.
     *
     * @param moments queries that ask for the past, when all planted records were known already
     * @param group code of the need-to-know group of Cheshire
     */
    Operations(Walk walk, Figures figures, List<String> moments, String group) {
        this.walk = walk;
        this.reading = new Reading(walk, moments);
        this.listing = new Listing(walk, moments);
        this.changing = new Changing(walk);
        codes();
        rules();
        threats();
        assessments();
        disruptions();
        bySource();
        orders();
        groups(group);
        history("Threat", "threats");
        history("Disruption", "disruptions");
        history("Order", "orders");
        returns(figures);
        operating();
        erasures();
    }

    /** Those that are walked. */
    Set<String> names() {
        return handlers.keySet();
    }

    void walkAll() {
        handlers.forEach(
                (operation, handler) -> Persona.everybody().forEach(persona -> handler.walk(operation, persona)));
    }

    private void codes() {
        open("getMe", "account:read", "/api/v1/me");
        open("listCodeLists", "code-lists:read", "/api/v1/code-lists");
        open("getCodeList", "code-lists:read", "/api/v1/code-lists/crime-types");
        open("listScoringSchemes", "code-lists:read", "/api/v1/scoring-schemes");
        open("getScoringScheme", "code-lists:read", "/api/v1/scoring-schemes/illustrative-tactical");
        open("listOrderTypes", "code-lists:read", "/api/v1/order-types");
        open("getOrderType", "code-lists:read", "/api/v1/order-types/SCPO");
    }

    private void rules() {
        rule("Code", "code-lists:change", "/api/v1/code-lists/crime-types/codes/DRUGS/rules/2000-01-01");
        rule("ScoringScheme", "schemes:change", "/api/v1/scoring-schemes/illustrative-tactical/rules/2000-01-01");
        rule("OrderType", "order-types:change", "/api/v1/order-types/SCPO/rules/2007-01-01");
        String standard = "/api/v1/dated-rules/national-standard";
        rule("NationalStandard", "rules:change", standard + "/rules/1900-01-01");
        open("listNationalStandards", "code-lists:read", standard);
    }

    private void threats() {
        items(Kind.THREAT, "getThreat", "listThreatVersions", "getThreatVersion");
        handlers.put(
                "listThreats",
                listing.of(
                        Kind.THREAT,
                        List.of(
                                "changedSince=2020-01-01",
                                "place=cheshire",
                                "soc=true",
                                "phase=IDENTIFIED",
                                "threatType=OCG",
                                "organisation=cheshire",
                                "tier=none",
                                "sourceSystem=other-rms",
                                "moderationStatus=NOT_ASSESSED",
                                "primaryCrimeType=DRUG_SUPPLY",
                                "crimeType=DRUG_SUPPLY"),
                        List.of("recordedAt", "-tier", "id")));
        handlers.put("identifyThreat", changing.making("threats:identify", Kind.THREAT.base()));
        Derived derived = new Derived(walk);
        handlers.put(
                "getThreatActivity", reading.records(Kind.THREAT, Level.SUMMARY, at("/activity"), derived::activity));
        threat("amendThreat", "PATCH", "threats:amend", "", "{\"narrative\": \"Walk\"" + Changing.BY + "}");
        threat(
                "reclassifyThreat",
                "POST",
                "threats:reclassify",
                "/reclassifications",
                "{\"threatType\": \"VULNERABILITY\", \"reason\": \"Walk\"" + Changing.BY + "}");
        handlers.put(
                "changeThreatPhase",
                changing.step(
                        "POST",
                        "threats:amend",
                        "threats:approve-closure",
                        Kind.THREAT,
                        at("/phase-changes"),
                        "{\"phase\": \"ACTIVE\", \"reason\": \"Walk\"" + Changing.BY + "}"));
        threat(
                "appointLeadResponsibleOfficer",
                "POST",
                "threats:appoint-lead-officer",
                "/lead-responsible-officers",
                "{\"userId\": \"walker\", \"name\": \"Walk\", \"unit\": \"Walk\"" + Changing.BY + "}");
        threat(
                "setThreatNeedToKnow",
                "POST",
                "threats:set-need-to-know",
                "/need-to-know",
                "{\"groups\": [], \"reason\": \"Walk\"" + Changing.BY + "}");
    }

    private void assessments() {
        handlers.put("listAssessments", reading.records(Kind.THREAT, Level.FULL, at("/assessments")));
        handlers.put("getAssessment", reading.records(Kind.THREAT, Level.FULL, Planted::assessment));
        handlers.put(
                "listAssessmentVersions",
                reading.records(Kind.THREAT, Level.FULL, threat -> threat.assessment() + "/versions"));
        handlers.put(
                "draftAssessment",
                changing.adding(
                        "assessments:draft",
                        Kind.THREAT,
                        at("/assessments"),
                        "{\"scheme\": \"illustrative-tactical\", \"scores\": []}"));
        assessment("amendAssessment", "PATCH", "assessments:draft", "", "{\"rationale\": \"Walk\"}");
        assessment("submitAssessment", "POST", "assessments:submit", "/submissions", "{}");
        assessment(
                "moderateAssessment", "POST", "assessments:moderate", "/moderations", "{\"decision\": \"ACCEPTED\"}");
    }

    private void disruptions() {
        items(Kind.DISRUPTION, "getDisruption", "listDisruptionVersions", "getDisruptionVersion");
        handlers.put(
                "listDisruptions",
                listing.of(
                        Kind.DISRUPTION,
                        List.of(
                                "changedSince=2020-01-01",
                                "without=THREAT",
                                "without=CATEGORY",
                                "fourP=PURSUE",
                                "sourceSystem=" + Planting.SYSTEM,
                                "assessmentCategory=MINOR",
                                "assessmentCategory=UNASSESSED",
                                "occurredFrom=2019-06-01",
                                "organisation=cheshire",
                                "disruptionType=LEAD",
                                "beneficiary=merseyside",
                                "linkStatus=NONE",
                                "linkStatus=SETTLED"),
                        List.of("recordedAt", "occurredOn")));
        handlers.put(
                "recordDisruption",
                changing.making("disruptions:record", Kind.DISRUPTION.base())
                        .and(changing.naming("disruptions:record", Kind.DISRUPTION.base(), """
                                {"occurredOn": "2019-06-01", "whatWasDone": "Walk", "fourP": "PURSUE",
                                 "threatId": "%s"%s}""")));
        handlers.put(
                "recordDisruptions",
                changing.making("disruptions:record", Kind.DISRUPTION.base() + "/batches")
                        .and(changing.namingInBatch("disruptions:record", Kind.DISRUPTION.base() + "/batches", """
                                {"occurredOn": "2019-06-01", "whatWasDone": "Walk", "fourP": "PURSUE",
                                 "threatId": "%s"%s}""")));
        handlers.put("listProposedDisruptions", new Derived(walk).proposed());
        disruption("amendDisruption", "PATCH", "disruptions:amend", "", "{\"fourP\": \"PREVENT\"" + Changing.BY + "}");
        disruption("withdrawDisruption", "POST", "disruptions:withdraw", "/withdrawals", REASON);
        disruption("reinstateDisruption", "POST", "disruptions:withdraw", "/reinstatements", REASON);
    }

    private void bySource() {
        BySource path = BySource.path(walk);
        handlers.put("getDisruptionBySource", path.get());
        handlers.put("withdrawDisruptionBySource", path.withdraw());
        handlers.put("putDisruptionBySource", path.put());
        BySource query = BySource.query(walk);
        handlers.put("getDisruptionBySourceQuery", query.get());
        handlers.put("withdrawDisruptionBySourceQuery", query.withdraw());
        handlers.put("putDisruptionBySourceQuery", query.put());
    }

    private void orders() {
        items(Kind.ORDER, "getOrder", "listOrderVersions", "getOrderVersion");
        handlers.put(
                "listOrders",
                listing.of(
                        Kind.ORDER,
                        List.of(
                                "changedSince=2020-01-01",
                                "orderType=SCPO",
                                "sourceSystem=" + Planting.SYSTEM,
                                "madeFrom=2019-06-01",
                                "subjectLocation=UNKNOWN",
                                "organisation=cheshire",
                                "managingOrganisation=cheshire",
                                "state=IN_FORCE",
                                "linkStatus=NONE",
                                "linkStatus=SETTLED",
                                "on=2020-01-01"),
                        List.of("madeOn", "recordedAt")));
        handlers.put(
                "recordOrder",
                changing.making("orders:apply", Kind.ORDER.base())
                        .and(changing.naming("orders:apply", Kind.ORDER.base(), """
                                {"orderType": "SCPO", "madeOn": "2019-06-01", "durationType": "UNTIL_FURTHER_ORDER",
                                 "orderSubject": {"kind": "PERSON", "name": "Walk"}, "threatId": "%s"%s}""")));
        handlers.put(
                "amendOrder",
                changing.step(
                        "PATCH",
                        "orders:manage",
                        Kind.ORDER,
                        Planted::address,
                        "{\"managingUnit\": \"Walk\"" + Changing.BY + "}"));
    }

    private void groups(String group) {
        String base = "/api/v1/need-to-know-groups";
        String admit = "groups:admit-member";
        Predicate<Persona> own = persona -> persona.organisation().equals("cheshire");
        open("listNeedToKnowGroups", admit, base);
        handlers.put("makeNeedToKnowGroup", changing.making(admit, base));
        handlers.put("getNeedToKnowGroup", changing.sentTo(admit, own, Ask.get(base + "/" + group), 200));
        handlers.put("admitMember", (operation, persona) -> {
            // For whom the group is there, the day is wrong, so that nobody is admitted.
            String from = own.test(persona) ? "2019-01-01" : "2099-01-01";
            String admission = "{\"userId\": \"walker\", \"from\": \"" + from + "\"}";
            changing.sentTo(admit, own, Ask.send("POST", base + "/" + group + "/members", admission), 422)
                    .walk(operation, persona);
        });
        handlers.put(
                "endMembership",
                changing.sentTo(
                        admit, persona -> false, Ask.send("DELETE", base + "/" + group + "/members/nobody", ""), 404));
    }

    private void history(String type, String plural) {
        String base = "/api/v1/" + plural;
        open("list" + type + "Histories", "history:seal", base + "/histories");
        handlers.put(
                "seal" + type + "History",
                changing.sent(
                        "history:seal", Ask.send("POST", base + "/histories/atlantis/seals", "{}"), 400, 404, 422));
        handlers.put(
                "load" + type + "History",
                changing.sent(
                        plural + ":load-history",
                        Ask.send("POST", base + "/historic-loads", "{}\n").with("Content-Type", "application/x-ndjson"),
                        200,
                        400,
                        422));
    }

    private void returns(Figures figures) {
        handlers.put("countThreats", figures.of(walk, Kind.THREAT));
        handlers.put("countDisruptions", figures.of(walk, Kind.DISRUPTION));
        handlers.put("countOrders", figures.of(walk, Kind.ORDER));
        handlers.put("tabulateOrganisedCrimeGroups", figures.forms(walk, "/ocg-table"));
        handlers.put("countForInspection", figures.forms(walk, "/inspection?from=2019-01-01&to=2020-01-01"));
    }

    private void operating() {
        String base = "/api/v1/operations";
        String service = base + "/threat-service";
        String nothing = "/" + new UUID(0, 0);
        open("readOperations", "operations:read", base);
        open("reconcileProjections", "operations:read", base + "/reconciliation");
        open("readOperatingState", "operations:read", service + "/state");
        open("listConsumers", "operations:read", service + "/consumers");
        open("listDeadLetters", "operations:read", service + "/dead-letters");
        open("readOutbox", "operations:read", service + "/outbox");
        // Whoever finds entries finds ids of records: that is what they are for (AuditIT).
        open("searchAudit", "audit:search", "/api/v1/audit/entries?actor=nobody");
        open("verifyAudit", "audit:verify", "/api/v1/audit/verification");
        acts("replayDeadLetter", service + "/dead-letters" + nothing + "/replays", "{}");
        acts("discardDeadLetter", service + "/dead-letters" + nothing + "/discards", "{\"reason\": \"Walk\"}");
        acts("releaseQuarantined", service + "/outbox/quarantine" + nothing + "/releases", "{}");
    }

    private void erasures() {
        String proposal = "{\"scope\": \"RECORD\", \"ground\": \"RETENTION_ENDED\", \"reason\": \"Walk\"}";
        String nothing = "/" + new UUID(0, 0);
        for (Kind kind : Kind.values()) {
            String type = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
            handlers.put("list" + type + "Erasures", changing.looking("erasures:read", kind, at("/erasures")));
            handlers.put(
                    "propose" + type + "Erasure",
                    changing.step("POST", "erasures:propose", kind, at("/erasures"), proposal));
            handlers.put(
                    "decide" + type + "Erasure",
                    changing.adding(
                            "erasures:decide",
                            kind,
                            at("/erasures" + nothing + "/decision"),
                            "{\"decision\": \"CARRY_OUT\"}"));
        }
        open("listErasures", "erasures:read", "/api/v1/erasures");
        handlers.put("getErasure", changing.sent("erasures:read", Ask.get("/api/v1/erasures" + nothing), 404));
        handlers.put("findSubject", new Subjects(walk).found());
        handlers.put("getSubject", changing.sent("subjects:access", Ask.get("/api/v1/subject-access" + nothing), 404));
    }

    /** A statement that names no version of a rule that is there changes nothing. */
    private void rule(String of, String permission, String path) {
        open("get" + of + "Rule", "code-lists:read", path);
        open("list" + of + "RuleVersions", permission, path + "/versions");
        handlers.put("state" + of, changing.sent(permission, Ask.send("PUT", path, "{}"), 428));
    }

    private void open(String operation, String permission, String path) {
        handlers.put(operation, reading.open(permission, path));
    }

    private void acts(String operation, String path, String body) {
        handlers.put(operation, changing.sent("operations:act", Ask.send("POST", path, body), 404));
    }

    private void items(Kind kind, String item, String versions, String version) {
        handlers.put(item, reading.item(kind));
        handlers.put(versions, reading.records(kind, Level.SUMMARY, at("/versions")));
        handlers.put(version, reading.records(kind, Level.SUMMARY, at("/versions/1")));
    }

    private void threat(String operation, String method, String permission, String step, String body) {
        handlers.put(operation, changing.step(method, permission, Kind.THREAT, at(step), body));
    }

    private void disruption(String operation, String method, String permission, String step, String body) {
        handlers.put(operation, changing.step(method, permission, Kind.DISRUPTION, at(step), body));
    }

    private void assessment(String operation, String method, String permission, String step, String body) {
        handlers.put(
                operation, changing.step(method, permission, Kind.THREAT, threat -> threat.assessment() + step, body));
    }

    private static Function<Planted, String> at(String step) {
        return record -> record.address() + step;
    }
}
