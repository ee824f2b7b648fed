package rocu.soc.orders.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Judged;

/** What the law says of one kind of order, in our words. What could not be confirmed is marked in the text. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OrderTerms(
        @Schema(description = "What the law calls it", examples = "Serious crime prevention order") @Size(max = 200)
        String name,

        @Schema(description = "The law on which it rests") @Size(max = 2000)
        String statute,

        @Schema(description = "Who can apply for it") @Size(max = 2000)
        String applicants,

        @Schema(description = "Which court makes it, and on which way it comes there") @Size(max = 2000)
        String courtAndRoute,

        @Schema(
                description =
                        "How long it lasts, in words; with the periods of single terms and extensions, which are not"
                                + " computed")
        @Size(max = 2000)
        String duration,

        @Schema(description = "How its duration can be fixed") @Size(min = 1, max = 5)
        List<DurationType> durationTypes,

        @Schema(description = "Shortest fixed period, ISO 8601; left out if there is none", examples = "P2Y")
        @Pattern(regexp = OrderTerms.PERIOD)
        @Size(max = 60)
        @Nullable
        String minimumPeriod,

        @Schema(description = "Longest fixed period, not below the shortest", examples = "P5Y")
        @Pattern(regexp = OrderTerms.PERIOD)
        @Size(max = 60)
        @Nullable
        String maximumPeriod,

        @Schema(description = "From which day the period is counted")
        Clock clock,

        @Schema(description = "Against what it can be made") @Size(min = 1, max = 6)
        List<SubjectKind> subjectKinds,

        @Schema(description = "Whether and how the court can order in the meantime") @Size(max = 2000) @Nullable
        String interim,

        @Schema(description = "What a breach is, and the most it can bring, as printed") @Size(max = 2000)
        String breach,

        @Schema(description = "Duties of review and notification, variation, discharge") @Size(max = 2000)
        String review,

        @Schema(
                description =
                        "Police areas in which it is available, by their forces, codes of /api/v1/code-lists/organisations;"
                                + " left out for everywhere")
        @Size(max = 60)
        List<@Size(max = 60) String> areas,

        @Schema(description = "On the statute book, and not known to have commenced", defaultValue = "false")
        boolean prospective)
        implements Judged {

    /** Years, months or days, as ISO 8601 writes them. */
    static final String PERIOD = "P[1-9][0-9]{0,3}[YMD]";

    public OrderTerms {
        durationTypes = List.copyOf(durationTypes);
        subjectKinds = List.copyOf(subjectKinds);
        areas = areas == null ? List.of() : List.copyOf(areas);
    }

    @Override
    public void judge(BodyReader reader) {
        boolean least = isPeriod("minimumPeriod", minimumPeriod, reader);
        boolean most = isPeriod("maximumPeriod", maximumPeriod, reader);
        if (least && most && isLonger(String.valueOf(minimumPeriod), String.valueOf(maximumPeriod))) {
            reader.broken("maximumPeriod", "shorter-than-minimum", "The longest period is not below the shortest.");
        }
    }

    /** Whether the order is available to that police area. */
    public boolean isAvailableTo(String area) {
        return areas.isEmpty() || areas.contains(area);
    }

    private static boolean isPeriod(String member, @Nullable String period, BodyReader reader) {
        if (period == null) {
            return false;
        }
        if (!period.matches(PERIOD)) {
            reader.broken(member, "not-a-period", "Years, months or days, such as P5Y, P18M or P28D.");
            return false;
        }
        return true;
    }

    private static boolean isLonger(String one, String other) {
        LocalDate day = LocalDate.EPOCH;
        return day.plus(Period.parse(one)).isAfter(day.plus(Period.parse(other)));
    }
}
