package rocu.soc.threat.codelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed list of codes.
 *
 * @param validOn the day that was asked for; null for codes of all days
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CodeList(String name, @Nullable LocalDate validOn, List<CodeListEntry> items) {

    CodeList {
        items = List.copyOf(items);
    }

    /** The codes that are valid on that day. */
    CodeList on(LocalDate day) {
        return new CodeList(
                name, day, items.stream().filter(entry -> entry.isValidOn(day)).toList());
    }
}
