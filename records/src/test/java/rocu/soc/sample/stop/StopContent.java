package rocu.soc.sample.stop;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.Personal;
import rocu.soc.chassis.web.policy.Marking;

/** What is said of a stop, and may be amended. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StopContent(
        @Schema(description = "Day of the stop, Europe/London", examples = "2026-03-02")
        LocalDate stoppedOn,

        @Schema(description = "Where it was", examples = "M6, junction 20") @Size(max = 200)
        String place,

        @Schema(description = "What was seen and said; missing in an answer where it was erased")
        @Size(max = 4000)
        @Personal
        String account,

        @Schema(description = "Why this vehicle was stopped") @Size(max = 4000) @Personal @Nullable
        String grounds,

        @Schema(description = "What came of it", defaultValue = "NO_ACTION")
        Outcome outcome,

        @Schema(description = "The force that had asked for it, an id of /api/v1/organisations")
        @Size(max = 200)
        @Nullable
        String askedBy,

        @Schema(defaultValue = "OFFICIAL_SENSITIVE") Marking marking,

        @Schema(description = "Whom another force may call") @Size(max = 200) @Nullable
        String contactUnit,

        @Schema(description = "What was found in it") @Size(max = 50)
        List<@Size(max = 200) String> found) {

    /** What came of a stop. */
    enum Outcome {
        NO_ACTION,
        WARNING,
        SEARCH,
        ARREST
    }

    StopContent {
        found = List.copyOf(found);
    }
}
