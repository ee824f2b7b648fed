package rocu.soc.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.gateway.admission.Client;

/** How much of request bodies the gateway keeps at a time, until their services have answered: of all clients, and of one. */
@Singleton
class BodyRoom {

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final long octets;
    private final long octetsOfOne;
    private final Map<Client, Long> kept = new HashMap<>();
    private long keptOfAll;

    @Inject
    BodyRoom(@ConfigProperty(name = "soc.gateway.body-room") MemorySize room, Upstreams limits) {
        this(room.asLongValue(), new Share(limits.share()));
    }

    BodyRoom(long octets, Share share) {
        this.octets = octets;
        this.octetsOfOne = share.of(octets);
    }

    /**
     * Takes room for more of a body.
     *
     * @throws Problem 429 {@code too-many-requests} where the client has its part, 503 {@code service-unavailable} where all
     *     is taken
     */
    synchronized void take(Client client, long more) {
        long ofClient = kept.getOrDefault(client, 0L) + more;
        if (ofClient > octetsOfOne) {
            throw Problem.of(
                            ProblemTypes.TOO_MANY_REQUESTS,
                            "The bodies that this client sends at the same time have at most " + octetsOfOne
                                    + " octets together. Nothing was done.")
                    .retryAfter(WAIT);
        }
        if (keptOfAll + more > octets) {
            throw Problem.of(
                            ProblemTypes.SERVICE_UNAVAILABLE, "The gateway has no room for the body. Nothing was done.")
                    .retryAfter(WAIT);
        }
        kept.put(client, ofClient);
        keptOfAll += more;
    }

    synchronized void giveBack(Client client, long octets) {
        keptOfAll -= octets;
        kept.computeIfPresent(client, (one, all) -> all == octets ? null : all - octets);
    }
}
