package rocu.soc.sample.stop;

import java.time.LocalDate;
import java.util.UUID;
import rocu.soc.contracts.internal.Access;
import rocu.soc.contracts.internal.Provenance;

/**
 * One version of a stop, as the other services are told of it. What was seen and said stays with this service.
 *
 * @param sequence version of the aggregate, from 1 on
 */
public record InternalStop(
        String aggregate, UUID id, String reference, int sequence, Provenance provenance, Access access, State state) {

    public static final String AGGREGATE = "stop";
    public static final String TOPIC = "soc.internal.stops";

    /**
     * What the version says.
     *
     * @param outcome code of what came of it
     */
    public record State(LocalDate stoppedOn, String place, String outcome) {}
}
