package rocu.soc.gateway.composition;

import java.util.Arrays;
import java.util.List;

/** A service of the suite, the gateway itself among them. */
public enum SuiteService {
    DISRUPTIONS("disruption-service"),
    GATEWAY("gateway"),
    ORDERS("orders-service"),
    THREATS("threat-service");

    private static final String ALL = "operations/";

    private final String application;

    SuiteService(String application) {
        this.application = application;
    }

    /** By name. */
    public static List<SuiteService> all() {
        return Arrays.asList(values());
    }

    /** Its name, as in its addresses. */
    public String application() {
        return application;
    }

    /** By which the gateway knows whom to ask. */
    public String resource() {
        return ALL + application;
    }

    /** The address of what it tells under that name. */
    public String address(String what) {
        return "/api/v1/" + resource() + "/" + what;
    }

    /** Whether it holds records: all but the gateway, as long as it keeps none. */
    public boolean holdsRecords() {
        return this != GATEWAY;
    }
}
