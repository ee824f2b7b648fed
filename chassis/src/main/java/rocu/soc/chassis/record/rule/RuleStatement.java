package rocu.soc.chassis.record.rule;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What every statement of a dated rule has, beside the rule itself. */
public record RuleStatement(
        @Schema(description = "Where it comes from") @Size(max = 1000)
        String source,

        @Schema(description = "How far it was found there") Confidence confidence,

        @Schema(description = "First day, as the address has it") @Nullable
        LocalDate validFrom,

        @Schema(description = "Day after the last; left out while it holds") @Nullable
        LocalDate validTo,

        @Schema(description = "Why it is stated; it stays in the history") @Size(max = 1000)
        String reason) {}
