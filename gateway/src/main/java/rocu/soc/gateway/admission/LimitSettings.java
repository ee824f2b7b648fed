package rocu.soc.gateway.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** How often may be asked, of each instance of the gateway by itself. There is no way to have no limit. */
@ConfigMapping(prefix = "soc.gateway.limit")
interface LimitSettings {

    /** Of every client that has none of its own. */
    @WithParentName
    Frequency everyone();

    /** Of single clients, by their id at the identity provider. */
    Map<String, Frequency> clients();

    /** Tokens of one address that turn out to be none. */
    Frequency refusedTokens();

    /** So many a second in the long run, and so many at once. */
    interface Frequency {

        int rate();

        int burst();
    }
}
