package rocu.soc.disruption.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A disruption that nobody has recorded yet, as its reader sees it.
 *
 * @param followsFrom ORDER_GRANTED
 * @param recordReference reference of the record that it follows from
 * @param organisation whose disruption it would be
 * @param occurredOn day on which it would have happened
 * @param fourP our suggestion; who records it decides
 */
@Schema(name = "ProposedDisruption")
record ProposedDisruption(
        UUID id,
        String followsFrom,
        UUID recordId,
        String recordReference,
        String organisation,
        UUID threatId,
        LocalDate occurredOn,
        String fourP,
        String summary,
        Instant proposedAt) {}
