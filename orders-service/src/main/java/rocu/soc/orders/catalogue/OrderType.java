package rocu.soc.orders.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue: what the law says of one kind of order in one period, in our words. What could not be confirmed
 * is marked in the text.
 *
 * @param code stable code, SCPO, DDTRO, CLOSURE_ORDER, …
 * @param duration how long it lasts, in words; with the periods of single terms and extensions, which are not computed
 * @param minimumPeriod shortest fixed period, ISO 8601, such as P2Y; absent if there is none
 * @param maximumPeriod longest fixed period
 * @param interim whether and how the court can order in the meantime
 * @param breach what a breach is, and the most it can bring, as printed
 * @param review duties of review and notification, variation, discharge
 * @param source the public texts behind the row
 * @param areas police areas in which the order is available; absent for everywhere
 * @param prospective on the statute book, and not known to have commenced
 * @param validFrom first day of the row
 * @param validTo the day after its last one; absent while it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrderType")
public record OrderType(
        String code,
        String name,
        String statute,
        String applicants,
        String courtAndRoute,
        String duration,
        List<DurationType> durationTypes,
        @Nullable String minimumPeriod,
        @Nullable String maximumPeriod,
        Clock clock,
        List<SubjectKind> subjectKinds,
        @Nullable String interim,
        String breach,
        String review,
        Confidence confidence,
        String source,
        @Nullable List<String> areas,
        boolean prospective,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether the row is the one of that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether the order is available to that police area. */
    public boolean isAvailableTo(String area) {
        return areas == null || areas.contains(area);
    }
}
