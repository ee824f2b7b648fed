package rocu.soc.chassis.record.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one item of a batch. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchItem(
        @Schema(description = "What it would have been answered if it had been sent alone", examples = "201")
        int status,

        @Schema(description = "Of the record") @Nullable UUID id,

        @Schema(description = "Its name among people", examples = "NW-7K3Q-92XK") @Nullable
        String reference,

        @Schema(description = "The entity tag of the record, as it stands in ETag") @Nullable
        String etag,

        @Schema(description = "True if it was sent before under this Idempotency-Key, and had its effect then")
        @Nullable
        Boolean replayed,

        @Schema(description = "Why it had none, with pointers into the item", ref = "Problem") @Nullable
        ObjectNode problem) {}
