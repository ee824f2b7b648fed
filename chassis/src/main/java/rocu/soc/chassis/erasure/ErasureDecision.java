package rocu.soc.chassis.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a decision, as the API document shows it.
 *
 * @param reason at most 1,000 characters, required with REFUSE; it is kept, so it names nobody
 */
public record ErasureDecision(
        @Schema(required = true) ErasureVerdict decision,
        @Schema(minLength = 1, maxLength = 1000) @Nullable String reason) {}
