package rocu.soc.gateway.admission;

import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.identity.Caller;

/** Who shares a limit: an application of one organisation, and of one force system where a service account asks. */
public record Client(
        String organisation, String id, @Nullable String sourceSystem) {

    /** The one through which this caller asks. */
    public static Client of(Caller caller) {
        return new Client(caller.organisation().id(), caller.clientId(), caller.sourceSystem());
    }
}
