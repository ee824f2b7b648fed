package rocu.soc.threat;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import rocu.soc.localstack.testing.TestServers;

/** Calls of the tests, each as a named persona. */
public final class Api {

    public static final String THREATS = "/api/v1/threats";
    public static final String GROUPS = "/api/v1/need-to-know-groups";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private Api() {}

    public static RequestSpecification as(String persona) {
        return given().header("Authorization", "Bearer " + TestServers.token(persona));
    }

    public static RequestSpecification json(String persona, String body) {
        return as(persona).contentType(ContentType.JSON).body(body);
    }

    /** Identifies a group that supplies drugs and returns its address. */
    public static String identify(String persona, String more) {
        Response answer = json(persona, ocg(more)).post(THREATS);
        answer.then().statusCode(201);
        return answer.header("Location");
    }

    public static String ocg(String more) {
        return """
                {"threatType": "OCG", "workingTitle": "Operation Heron", "primaryCrimeType": "DRUG_SUPPLY",
                 "places": ["cheshire"], "contactUnit": "SOC unit"%s}""".formatted(more);
    }

    public static Response amend(String persona, String location, String etag, String patch) {
        return as(persona)
                .header("If-Match", etag)
                .contentType(MERGE_PATCH)
                .body(patch)
                .patch(location);
    }

    /** Takes a step in the life of a threat, for example {@code phase-changes}. */
    public static Response step(String persona, String location, String step, String body) {
        return json(persona, body).post(location + "/" + step);
    }

    /** A need-to-know group of the force, whose members are those personas. */
    public static String group(String force, String... personas) {
        String code = force + "-" + anyReference();
        json(force + "-lead", """
                {"code": "%s", "name": "Operation Kestrel"}""".formatted(code)).post(GROUPS).then().statusCode(201);
        for (String persona : personas) {
            admit(force, code, persona).then().statusCode(200);
        }
        return code;
    }

    public static Response admit(String force, String code, String persona) {
        return json(force + "-lead", """
                {"userId": "%s"}""".formatted(userId(persona))).post(GROUPS + "/" + code + "/members");
    }

    /** The subject of the persona's token. */
    public static String userId(String persona) {
        byte[] claims = Base64.getUrlDecoder().decode(TestServers.token(persona).split("\\.", -1)[1]);
        return JsonPath.from(new String(claims, StandardCharsets.UTF_8)).getString("sub");
    }

    public static String anyReference() {
        return UUID.randomUUID().toString();
    }
}
