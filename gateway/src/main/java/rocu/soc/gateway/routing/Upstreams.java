package rocu.soc.gateway.routing;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;

/** Where the services are, and how long and by how many connections each is asked. */
@ConfigMapping(prefix = "soc.upstream")
interface Upstreams {

    URI disruptions();

    URI threats();

    URI orders();

    /** Most requests that one service is given at a time, each on a connection of its own. */
    int connections();

    /** Most requests that wait for a permit of one service; the next is 503 at once. */
    int waiting();

    /** The part of both, and of the room for bodies, that one client may have; over 0, at most 1. */
    double share();

    /** How long a permit, and then a connection, is waited for. */
    Duration connectLimit();

    /** How long a service may be silent. */
    Duration answerLimit();

    /** After how many requests in a row that it did not answer the circuit of a service opens. */
    int failuresInARow();

    /** How long it stays open until the next request tries the service. */
    Duration pause();
}
