package rocu.soc.orders;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import rocu.soc.localstack.testing.TestServers;

/** Calls of the tests, each as a named persona. */
public final class Api {

    public static final String ORDERS = "/api/v1/orders";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private Api() {}

    public static RequestSpecification as(String persona) {
        return given().header("Authorization", "Bearer " + TestServers.token(persona));
    }

    public static RequestSpecification json(String persona, String body) {
        return as(persona).contentType(ContentType.JSON).body(body);
    }

    /** Records a serious crime prevention order made on that day for five years, and returns its address. */
    public static String grant(String persona, String madeOn, String more) {
        Response answer = json(persona, scpo(madeOn, more)).post(ORDERS);
        answer.then().statusCode(201);
        return answer.header("Location");
    }

    public static String scpo(String madeOn, String more) {
        int ends = Integer.parseInt(madeOn.substring(0, 4)) + 5;
        return """
                {"orderType": "SCPO", "madeOn": "%s", "durationType": "FIXED", "endsOn": "%s%s",
                 "orderSubject": {"kind": "PERSON", "name": "Alex Example"},
                 "terms": "No more than one mobile telephone"%s}""".formatted(madeOn, ends, madeOn.substring(4), more);
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
