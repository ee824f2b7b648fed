package rocu.soc.orders.threat;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.messaging.peer.PeerLookUp;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.web.trace.Traces;

/** Asks threat-service whether the caller may see a threat that is not known here yet. */
@Singleton
public class ThreatLookUp {

    private static final String THREATS = "/api/v1/threats";

    private final PeerLookUp service;

    ThreatLookUp(
            CurrentVertxRequest current,
            Traces traces,
            @ConfigProperty(name = "soc.threat-service") Optional<URI> service) {
        this.service = new PeerLookUp(current, traces, service, "An order is recorded on it");
    }

    /** Asks; never fails. */
    public PeerLookUp.Finding ask(UUID threat) {
        return service.ask(THREATS + "/" + threat);
    }

    /** Asks by the reference; never fails. */
    public PeerLookUp.Finding ask(Reference threat) {
        return service.askList(THREATS + "?limit=1&reference=" + threat.value());
    }
}
