package rocu.soc.threat.codelist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an administrator says of a code. */
record CodeText(
        @Schema(description = "As the address has it") @Size(max = 60) @Nullable
        String code,

        @Schema(description = "Its place in the list; where it stands, or last, if left out")
        @Min(1)
        @Max(10_000)
        @Nullable
        Integer position,

        @Schema(description = "Its name among people") @Size(max = 200)
        String label,

        @Schema(description = "What it stands for") @Size(max = 1000)
        String meaning) {}
