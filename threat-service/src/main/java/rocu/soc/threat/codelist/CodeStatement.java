package rocu.soc.threat.codelist;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.Confidence;

/** What every statement of a dated rule of this service has; its source is a code. */
public record CodeStatement(
        @Schema(description = "Where it comes from") CodeSource source,

        @Schema(description = "How far it was found there") Confidence confidence,

        @Schema(description = "First day, as the address has it") @Nullable
        LocalDate validFrom,

        @Schema(description = "Day after the last; left out while it holds") @Nullable
        LocalDate validTo,

        @Schema(description = "Why it is stated; it stays in the history") @Size(max = 1000)
        String reason) {}
