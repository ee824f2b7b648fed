package rocu.soc.threat.codelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.time.AsKnownAt;

/**
 * A closed list of codes.
 *
 * @param validOn the day that was asked for; null for codes of all days
 * @param asKnownAt the instant that was asked about; null for now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CodeList(
        String name, @Nullable LocalDate validOn, @Nullable Instant asKnownAt, List<CodeListEntry> items) {

    CodeList {
        items = List.copyOf(items);
    }

    /** Every code that the list holds or held. */
    static CodeList of(String name, List<CodeListEntry> items) {
        return new CodeList(name, null, null, items);
    }

    /** The codes that are valid on that day, as known at that instant. */
    CodeList asked(@Nullable LocalDate day, Optional<AsKnownAt> known) {
        return new CodeList(
                name,
                day,
                known.map(AsKnownAt::instant).orElse(null),
                day == null
                        ? items
                        : items.stream().filter(entry -> entry.isValidOn(day)).toList());
    }
}
