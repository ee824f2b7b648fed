package rocu.soc.gateway.admission;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.problem.Problem;

/** The terms on which a known caller is let in. */
@Singleton
public class Admission {

    private final ClientCertificates certificates;
    private final ClientLimits limits;

    Admission(ClientCertificates certificates, ClientLimits limits) {
        this.certificates = certificates;
        this.limits = limits;
    }

    /**
     * Lets one request in.
     *
     * @throws Problem 403 {@code forbidden}, 429 {@code too-many-requests}
     */
    public void admit(Caller caller, HttpServerRequest request) {
        certificates.check(caller, request);
        limits.admit(caller, request.response().headers());
    }
}
