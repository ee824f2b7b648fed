package rocu.soc.chassis.record.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was once stated as a rule. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleVersion(
        @Schema(description = "From 1 on") int version,
        @Schema(description = "When it was stated") Instant knownFrom,

        @Schema(description = "When the next version took its place; left out for the present one") @Nullable
        Instant knownTo,

        @Schema(description = "The account of the administrator; release for what came with the system")
        String statedBy,

        @Schema(description = "Why, as its author said") String reason,

        @Schema(description = "What it said", type = SchemaType.OBJECT)
        Object rule) {}
