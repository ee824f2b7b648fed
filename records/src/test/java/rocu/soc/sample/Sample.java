package rocu.soc.sample;

import io.restassured.response.ValidatableResponse;
import rocu.soc.localstack.testing.ApiCaller;

/** The sample service, as its tests call it. */
public final class Sample {

    public static final String STOPS = "/api/v1/stops";
    public static final String OPERATIONS = "/api/v1/operations/sample-service";

    /** Its database. */
    public static final String DATABASE = "sample";

    private Sample() {}

    public static ApiCaller as(String persona) {
        return new ApiCaller(persona, STOPS);
    }

    /** What the service holds of the person of a question, all of it in one step. */
    public static ValidatableResponse subjects(String persona, String question) {
        return subjects(persona, question, "\"found\": 0, \"patience\": 20000");
    }

    /** The same of a step of a search. */
    public static ValidatableResponse subjects(String persona, String question, String step) {
        return as(persona)
                .sending(ApiCaller.JSON, "{\"question\": " + question + ", " + step + "}")
                .header("Access-Reason", "Request 7")
                .post(OPERATIONS + "/subject-access")
                .then();
    }
}
