package rocu.soc.gateway.operations;

import java.util.Arrays;
import java.util.List;

/** A service of the suite, the gateway itself among them. */
enum OperatedService {
    DISRUPTIONS("disruption-service"),
    GATEWAY("gateway"),
    ORDERS("orders-service"),
    THREATS("threat-service");

    private static final String ALL = "operations/";

    private final String application;

    OperatedService(String application) {
        this.application = application;
    }

    static List<OperatedService> all() {
        return Arrays.asList(values());
    }

    /** Those that hold records: all but the gateway, as long as it keeps none. */
    static List<OperatedService> holding() {
        return all().stream().filter(service -> service != GATEWAY).toList();
    }

    /** Its name, as in its addresses. */
    String application() {
        return application;
    }

    /** By which the gateway knows whom to ask. */
    String resource() {
        return ALL + application;
    }

    /** The address of what it tells under that name. */
    String address(String what) {
        return "/api/v1/" + resource() + "/" + what;
    }
}
