package rocu.soc.disruption;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/**
 * A record with a life: recorded, looked at by a peer, amended, withdrawn. Each call has a request id of its own, by
 * which the log can be asked.
 *
 * @param run what all its request ids begin with
 */
record AuditedLife(String run, String id) {

    static final Disruptions ANALYST = Disruptions.as("cheshire-analyst");
    static final Disruptions NEIGHBOUR = Disruptions.as("cumbria-analyst");
    static final String REASON = "Operation Larch, line 4";
    static final int CALLS = 4;

    static AuditedLife of(ObjectNode facts) {
        String run = "audit-" + UUID.randomUUID();
        Response recorded = calling(run, ANALYST, "record")
                .body(facts.put("fourP", "PURSUE")
                        .put("contactUnit", "Unit 1")
                        .put("whatWasDone", "Warrant")
                        .toString())
                .post(Disruptions.ALL);
        AuditedLife life =
                new AuditedLife(run, Disruptions.json(recorded).get("id").textValue());
        life.as(NEIGHBOUR, "look").get(life.item()).then().statusCode(200);
        life.as(ANALYST, "amend")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1-FULL\"")
                .body("{\"fourP\": \"PREVENT\", \"contactUnit\": null, \"whatWasDone\": \"Secret words\"}")
                .patch(life.item())
                .then()
                .statusCode(200);
        life.as(ANALYST, "withdraw")
                .body("{\"reason\": \"recorded in error\"}")
                .post(life.item() + "/withdrawals")
                .then()
                .statusCode(200);
        return life;
    }

    /** A call that the log will know by that name. */
    RequestSpecification as(Disruptions caller, String name) {
        return calling(run, caller, name);
    }

    String item() {
        return Disruptions.ALL + "/" + id;
    }

    private static RequestSpecification calling(String run, Disruptions caller, String name) {
        return caller.request()
                .contentType("application/json")
                .header("Request-Id", run + "-" + name)
                .header("Access-Reason", REASON);
    }
}
