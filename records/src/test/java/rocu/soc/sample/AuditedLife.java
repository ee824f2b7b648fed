package rocu.soc.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import rocu.soc.localstack.testing.ApiCaller;

/**
 * A record with a life: recorded, looked at by a peer, amended, amended once more. Each call has a request id of its own, by
 * which the log can be asked.
 *
 * @param run what all its request ids begin with
 */
record AuditedLife(String run, String id) {

    static final ApiCaller ANALYST = Sample.as("cheshire-analyst");
    static final ApiCaller NEIGHBOUR = Sample.as("cumbria-analyst");
    static final String REASON = "Operation Larch, line 4";
    static final int CALLS = 4;

    static AuditedLife of(ObjectNode facts) {
        String run = "audit-" + UUID.randomUUID();
        Response recorded = calling(run, ANALYST, "record")
                .body(facts.put("outcome", "WARNING")
                        .put("contactUnit", "Unit 1")
                        .put("account", "Driver of the van")
                        .toString())
                .post(Sample.STOPS);
        AuditedLife life =
                new AuditedLife(run, ApiCaller.json(recorded).get("id").textValue());
        life.as(NEIGHBOUR, "look").get(life.item()).then().statusCode(200);
        life.as(ANALYST, "amend")
                .contentType(ApiCaller.MERGE_PATCH)
                .header("If-Match", "\"1-FULL\"")
                .body("{\"outcome\": \"ARREST\", \"contactUnit\": null, \"account\": \"Secret words\"}")
                .patch(life.item())
                .then()
                .statusCode(200);
        life.as(ANALYST, "correct")
                .contentType(ApiCaller.MERGE_PATCH)
                .header("If-Match", "\"2-FULL\"")
                .body("{\"place\": \"M6, junction 21\"}")
                .patch(life.item())
                .then()
                .statusCode(200);
        return life;
    }

    /** A call that the log will know by that name. */
    RequestSpecification as(ApiCaller caller, String name) {
        return calling(run, caller, name);
    }

    String item() {
        return Sample.STOPS + "/" + id;
    }

    private static RequestSpecification calling(String run, ApiCaller caller, String name) {
        return caller.request()
                .contentType(ApiCaller.JSON)
                .header("Request-Id", run + "-" + name)
                .header("Access-Reason", REASON);
    }
}
