package rocu.soc.chassis.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.web.problem.Problem;

/**
 * The permissions of operating a service, and the name by which addresses tell one service from another: every service
 * answers under its own alone.
 */
@ApplicationScoped
public class Operations {

    /** Every address of operations; behind it comes the name of a service. */
    public static final String BASE = "/api/v1/operations/{service}";

    /** Seeing health of the services. */
    public static final String READ = "operations:read";

    /** Replaying, discarding and releasing what waits for a person. */
    public static final String ACT = "operations:act";

    private final String service;

    Operations(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
    }

    /**
     * Makes sure that this service is the one in the path.
     *
     * @throws Problem 404 if another service was asked for
     */
    public void here(String asked) {
        if (!service.equals(asked)) {
            throw Problem.notFound();
        }
    }
}
