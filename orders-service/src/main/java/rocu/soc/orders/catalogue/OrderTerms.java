package rocu.soc.orders.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of one kind of order, in our words. What could not be confirmed is marked in the text.
 *
 * @param duration how long it lasts, in words; with the periods of single terms and extensions, which are not computed
 * @param minimumPeriod shortest fixed period, ISO 8601, such as P2Y; absent if there is none
 * @param maximumPeriod longest fixed period
 * @param interim whether and how the court can order in the meantime
 * @param breach what a breach is, and the most it can bring, as printed
 * @param review duties of review and notification, variation, discharge
 * @param areas police areas in which the order is available; absent for everywhere
 * @param prospective on the statute book, and not known to have commenced
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrderTerms")
public record OrderTerms(
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
        @Nullable List<String> areas,
        boolean prospective) {

    public OrderTerms {
        durationTypes = List.copyOf(durationTypes);
        subjectKinds = List.copyOf(subjectKinds);
        areas = areas == null ? null : List.copyOf(areas);
    }

    /** Whether the order is available to that police area. */
    public boolean isAvailableTo(String area) {
        return areas == null || areas.contains(area);
    }
}
