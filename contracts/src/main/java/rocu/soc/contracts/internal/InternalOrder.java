package rocu.soc.contracts.internal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an ancillary order. Who its subject is stays with orders-service.
 *
 * @param aggregate tells it from the records of other kinds that its topic may hold
 * @param sequence version of the aggregate, from 1 on
 */
public record InternalOrder(
        String aggregate, UUID id, String reference, int sequence, Provenance provenance, Access access, State state) {

    public static final String AGGREGATE = "order";

    public InternalOrder {
        Members.refuseOther(AGGREGATE, aggregate, sequence);
        Objects.requireNonNull(id);
        Objects.requireNonNull(reference);
        Members.refuseMissing(provenance, access, state);
    }

    /**
     * What the version says.
     *
     * @param orderType code of the catalogue, SCPO for example
     * @param managingOrganisation in whose hands the order is
     * @param madeOn day on which the court made it
     * @param inForceFrom first day on which it binds
     * @param endsOn first day on which it binds no more; null if none is set
     * @param threatId the threat to which it is linked; null as long as nobody can say that there is such a threat
     */
    public record State(
            String orderType,
            String managingOrganisation,
            LocalDate madeOn,
            LocalDate inForceFrom,
            @Nullable LocalDate endsOn,
            @Nullable UUID threatId) {}
}
