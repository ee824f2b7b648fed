package rocu.soc.sample;

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
}
