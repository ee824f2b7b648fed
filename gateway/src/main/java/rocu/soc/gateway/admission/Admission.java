package rocu.soc.gateway.admission;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.problem.Problem;

/** The terms on which a known caller is let in. */
@Singleton
public class Admission {

    private final ClientLimits limits;

    Admission(ClientLimits limits) {
        this.limits = limits;
    }

    /**
     * Lets one request in.
     *
     * @throws Problem 429 {@code too-many-requests}
     */
    public void admit(Caller caller, HttpServerRequest request) {
        limits.admit(caller, request.response().headers());
    }
}
