package rocu.soc.chassis.record.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was once stated as a rule.
 *
 * @param knownFrom when it was stated
 * @param knownTo when the next version took its place; absent for the present one
 * @param statedBy the account of the administrator; {@code release} for what came with the system
 * @param rule what it said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleVersion(
        int version,
        Instant knownFrom,
        @Nullable Instant knownTo,
        String statedBy,
        String reason,
        @Schema(type = SchemaType.OBJECT) Object rule) {}
