package rocu.soc.chassis.record.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the items of a batch, in their order.
 *
 * @param done how many had their effect, now or when they were first sent
 * @param refused how many had none
 */
public record BatchResult(
        @Schema(description = "How many items had their effect, now or when they were first sent")
        int done,

        @Schema(description = "How many had none") int refused,

        @Schema(description = "In the order in which they were sent")
        List<Item> items) {

    public BatchResult {
        items = List.copyOf(items);
    }

    /** What became of one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BatchItem")
    public record Item(
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
}
