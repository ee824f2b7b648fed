package rocu.soc.chassis.record.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Copies of what was erased that are left in one place of a service. */
public record RemainingCopies(
        @Schema(description = "Where they are") String place,
        @Schema(description = "How many") long copies) {}
