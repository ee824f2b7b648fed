package rocu.soc.chassis.record.command;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        List<BatchItem> items) {

    public BatchResult {
        items = List.copyOf(items);
    }
}
