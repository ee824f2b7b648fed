package rocu.soc.disruption;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import rocu.soc.localstack.testing.TestServers;

/** Calls of the tests, each as a named persona. */
public final class Api {

    public static final String DISRUPTIONS = "/api/v1/disruptions";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private Api() {}

    public static RequestSpecification as(String persona) {
        return given().header("Authorization", "Bearer " + TestServers.token(persona));
    }

    public static RequestSpecification json(String persona, String body) {
        return as(persona).contentType(ContentType.JSON).body(body);
    }

    /** Records a warrant of that day and returns its address. */
    public static String record(String persona, String day, String more) {
        Response answer = json(persona, warrant(day, more)).post(DISRUPTIONS);
        answer.then().statusCode(201);
        return answer.header("Location");
    }

    public static String warrant(String day, String more) {
        return """
                {"occurredOn": "%s", "whatWasDone": "Warrant at a cannabis farm", "fourP": "PURSUE"%s}""".formatted(day, more);
    }

    /** What a force system must say on each write. */
    public static String by(String reference) {
        return """
                , "sourceReference": "%s", "recordedBy": {"userId": "pc1234", "unit": "Macclesfield"}""".formatted(reference);
    }

    public static Response amend(String persona, String location, String etag, String patch) {
        return as(persona)
                .header("If-Match", etag)
                .contentType(MERGE_PATCH)
                .body(patch)
                .patch(location);
    }

    public static String anyReference() {
        return UUID.randomUUID().toString();
    }
}
