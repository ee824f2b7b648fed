package rocu.soc.gateway.admission;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import rocu.soc.chassis.web.access.CurrentCaller;

/** Holds what the gateway answers itself to the same terms as what it passes on. */
class AdmissionFilter {

    private static final int AFTER_ACCESS = 6_000;

    @Inject
    Admission admission;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentVertxRequest request;

    @ServerRequestFilter(priority = AFTER_ACCESS)
    void admit() {
        admission.admit(caller.get(), request.getCurrent().request());
    }
}
