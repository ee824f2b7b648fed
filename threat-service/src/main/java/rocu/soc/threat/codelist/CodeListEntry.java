package rocu.soc.threat.codelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code of a closed list.
 *
 * @param source where its meaning comes from
 * @param validFrom first day
 * @param validTo day after the last; null while the code lives
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CodeListEntry(
        String code,
        String label,
        String meaning,
        CodeSource source,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
