package rocu.soc.gateway.admission;

import io.vertx.core.http.ClientAuth;

/** Who has to show a client certificate, beside a token and never in place of one. */
enum CertificateDemand {
    NOBODY(ClientAuth.NONE),
    /** Service accounts; people sign in without one. */
    FORCE_SYSTEMS(ClientAuth.REQUEST),
    EVERYBODY(ClientAuth.REQUIRED);

    private final ClientAuth inHandshake;

    CertificateDemand(ClientAuth inHandshake) {
        this.inHandshake = inHandshake;
    }

    ClientAuth inHandshake() {
        return inHandshake;
    }
}
