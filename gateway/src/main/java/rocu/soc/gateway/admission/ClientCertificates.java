package rocu.soc.gateway.admission;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Mutual TLS: what the handshake asks for, and whether who then speaks has shown it. */
@Singleton
class ClientCertificates implements HttpServerOptionsCustomizer {

    private static final String NAME = "soc.gateway.client-certificate";

    private final CertificateDemand demand;

    ClientCertificates(@ConfigProperty(name = NAME, defaultValue = "nobody") CertificateDemand demand) {
        this.demand = demand;
    }

    /** Without a trust store of its own the machine's would do, and so any certificate that somebody bought. */
    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (demand != CertificateDemand.NOBODY && options.getTrustOptions() == null) {
            throw new IllegalStateException(
                    NAME + " demands certificates: the TLS configuration needs a trust store with their issuers.");
        }
        options.setClientAuth(demand.inHandshake());
    }

    void check(Caller caller, HttpServerRequest request) {
        boolean needed = switch (demand) {
            case NOBODY -> false;
            case FORCE_SYSTEMS -> caller.isServiceAccount();
            case EVERYBODY -> true;
        };
        if (needed && !shown(request)) {
            throw Problem.of(
                    ProblemTypes.FORBIDDEN,
                    "This account needs a client certificate beside its token: connect by TLS and show it.");
        }
    }

    private static boolean shown(HttpServerRequest request) {
        if (!request.isSSL()) {
            return false;
        }
        try {
            return !request.connection().peerCertificates().isEmpty();
        } catch (SSLPeerUnverifiedException none) {
            return false;
        }
    }
}
