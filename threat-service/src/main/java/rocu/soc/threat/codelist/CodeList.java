package rocu.soc.threat.codelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.time.AsKnownAt;

/** A list of codes; of all days, unless one was asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CodeList(
        @Schema(description = "As its address has it") String name,

        @Schema(description = "The day that was asked for") @Nullable
        LocalDate validOn,

        @Schema(description = "The instant that was asked for") @Nullable
        Instant asKnownAt,

        @Schema(description = "Its codes, in the order in which people expect them")
        List<CodeListEntry> items) {

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
