package rocu.soc.systemtests.world;

import static rocu.soc.systemtests.region.Region.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import rocu.soc.localstack.testing.TestSuite;

/** What people of the region put into the picture, through the gateway. */
record Picture(TestSuite suite) {

    static final String THREATS = "/api/v1/threats";
    static final String DISRUPTIONS = "/api/v1/disruptions";
    static final String ORDERS = "/api/v1/orders";
    static final String PROPOSED = "/api/v1/proposed-disruptions";

    private static final List<String> TIER_3 = List.of(
            "PHYSICAL SERIOUS",
            "PSYCHOLOGICAL SERIOUS",
            "FINANCIAL MODERATE",
            "COMMUNITY_AND_ENVIRONMENT MODERATE",
            "GEOGRAPHIC_SCOPE REGIONAL",
            "VICTIM_VULNERABILITY HIGH",
            "INTENT HIGH",
            "CAPABILITY HIGH",
            "CAPACITY SMALL",
            "RESPONSE_CAPABILITY NONE");

    /** An OCG of Cheshire; returns its address. */
    String threat() {
        return made(post("cheshire-analyst", THREATS, """
                {"threatType": "OCG", "workingTitle": "Operation Heron", "primaryCrimeType": "DRUG_SUPPLY",
                 "places": ["cheshire"], "contactUnit": "SOC unit"}"""));
    }

    /** Assessed by Cheshire, and moderated by the ROCTA unit. */
    void moderated(String threat) {
        String scores = TIER_3.stream()
                .map(answer -> answer.split(" ", -1))
                .map(answer -> """
                        {"factor": "%s", "value": "%s", "evidence": "Report 7", "confidence": "MEDIUM"}""".formatted(answer[0], answer[1]))
                .collect(Collectors.joining(", ", "[", "]"));
        String assessment = made(post("cheshire-analyst", threat + "/assessments", """
                {"scheme": "illustrative-tactical", "rationale": "Three stabbings", "scores": %s}""".formatted(scores)));
        post("cheshire-analyst", assessment + "/submissions", "{}").then().statusCode(200);
        post("rocta-moderator", assessment + "/moderations", "{\"decision\": \"ACCEPTED\"}")
                .then()
                .statusCode(200);
    }

    /** A need-to-know group of Cheshire whose members are those personas. */
    String group(String... personas) {
        String code = "cheshire-" + UUID.randomUUID();
        post("cheshire-lead", "/api/v1/need-to-know-groups", """
                {"code": "%s", "name": "Operation Night"}""".formatted(code))
                .then()
                .statusCode(201);
        for (String persona : personas) {
            post("cheshire-lead", "/api/v1/need-to-know-groups/" + code + "/members", """
                    {"userId": "%s"}""".formatted(userId(persona)))
                    .then()
                    .statusCode(200);
        }
        return code;
    }

    /** A disruption of Cheshire against the threat. */
    Response disruption(String persona, UUID threat) {
        return post(persona, DISRUPTIONS, """
                {"occurredOn": "2022-06-01", "whatWasDone": "Warrant", "fourP": "PURSUE", "threatId": "%s"}""".formatted(threat));
    }

    /**
     * A serious crime prevention order that Cheshire was granted.
     *
     * @param named the members that name the threat
     */
    Response order(String named) {
        return post("cheshire-prevent", ORDERS, """
                {"orderType": "SCPO", "madeOn": "2022-06-01", "durationType": "FIXED", "endsOn": "2027-06-01",
                 "orderSubject": {"kind": "PERSON", "name": "Alex Example"},
                 "terms": "No more than one mobile telephone", %s}""".formatted(named));
    }

    Response post(String persona, String address, String body) {
        return as(suite, persona).contentType(ContentType.JSON).body(body).post(address);
    }

    static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private static String made(Response answer) {
        answer.then().statusCode(201);
        return answer.header("Location");
    }

    private String userId(String persona) {
        String claims = new String(
                Base64.getUrlDecoder().decode(suite.token(persona).split("\\.", -1)[1]), StandardCharsets.UTF_8);
        int from = claims.indexOf("\"sub\":\"") + 7;
        return claims.substring(from, claims.indexOf('"', from));
    }
}
