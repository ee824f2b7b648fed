package rocu.soc.disruption;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import rocu.soc.localstack.testing.ApiCaller;

/** What a persona can do to disruptions beyond what can be done to records of every kind. */
record Disruptions(ApiCaller caller) {

    static final String ALL = "/api/v1/disruptions";

    static Disruptions as(String persona) {
        return new Disruptions(new ApiCaller(persona, ALL));
    }

    Response put(String system, String reference, JsonNode body) {
        return caller.sending(body).put(ALL + "/by-source/" + system + "/" + reference);
    }

    Response withdraw(String id) {
        return caller.sending(ApiCaller.JSON, "{\"reason\": \"recorded in error\"}")
                .post(ALL + "/" + id + "/withdrawals");
    }
}
