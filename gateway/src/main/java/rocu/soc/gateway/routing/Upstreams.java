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

    /** Most connections to one service. */
    int connections();

    /** Most requests that wait for a connection to one service; the next is 503 at once. */
    int waiting();

    /** How long a connection, or a free one of the pool, is waited for. */
    Duration connectLimit();

    /** How long a service may be silent. */
    Duration answerLimit();
}
