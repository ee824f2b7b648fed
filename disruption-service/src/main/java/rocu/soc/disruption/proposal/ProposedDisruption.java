package rocu.soc.disruption.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A disruption that nobody has recorded yet, as its reader sees it. */
@Schema(name = "ProposedDisruption")
record ProposedDisruption(
        @Schema(description = "Of the proposal") UUID id,
        @Schema(description = "What it follows from") String followsFrom,

        @Schema(description = "The record that it follows from")
        UUID recordId,

        @Schema(description = "The same by its reference") String recordReference,

        @Schema(description = "Who may record it, a code of /api/v1/code-lists/organisations")
        String organisation,

        @Schema(description = "The threat that it would be posted against")
        UUID threatId,

        @Schema(description = "Day on which it happened") LocalDate occurredOn,

        @Schema(description = "The strand under which it would be recorded")
        String fourP,

        @Schema(description = "What happened") String summary,
        @Schema(description = "When it was proposed") Instant proposedAt) {}
