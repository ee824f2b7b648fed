package rocu.soc.chassis.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of open dead letters, the oldest first. */
@Schema(name = "DeadLetterPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterPage(
        @Schema(description = "those that are open, the oldest first")
        List<DeadLetterDocument> items,

        @Schema(description = "relative address of the next page") @Nullable
        String next) {

    DeadLetterPage {
        items = List.copyOf(items);
    }
}
