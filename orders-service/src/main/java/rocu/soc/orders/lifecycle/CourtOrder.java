package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.orders.catalogue.DurationType;

/**
 * What the court ordered. It is a fact, also where the catalogue calls it odd; a change here corrects what was recorded.
 *
 * @param orderType code of the catalogue
 * @param madeOn day on which it was made
 * @param inForceFrom first day on which it can be in force; the day of the making if left out
 * @param startsOnRelease whether it comes into force when its subject is released, not before
 * @param endsOn the first day on which it holds no more: an order to the end of 31 May ends on 1 June
 * @param terms at most 4,000 characters
 * @param powerOfArrest whether one is attached to the terms; it holds while they do
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "CourtOrder")
public record CourtOrder(
        String orderType,
        OrderSubject orderSubject,
        @Nullable String court,
        LocalDate madeOn,
        LocalDate inForceFrom,
        boolean startsOnRelease,
        DurationType durationType,
        @Nullable LocalDate endsOn,
        @Nullable String terms,
        boolean powerOfArrest) {

    /** The same without what identifies the subject beyond its name. */
    CourtOrder nameOnly() {
        return new CourtOrder(
                orderType,
                orderSubject.nameOnly(),
                court,
                madeOn,
                inForceFrom,
                startsOnRelease,
                durationType,
                endsOn,
                terms,
                powerOfArrest);
    }
}
