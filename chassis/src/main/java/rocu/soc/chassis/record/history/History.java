package rocu.soc.chassis.record.history;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The history of one organisation in this service. Until it is sealed, answers about the past are provisional. */
public record History(
        @Schema(description = "a code of /api/v1/code-lists/organisations")
        String organisation,

        @Schema(description = "When an administrator ended the loading; left out before") @Nullable
        Instant sealedAt,

        @Schema(description = "The account that sealed it") @Nullable
        String sealedBy) {}
