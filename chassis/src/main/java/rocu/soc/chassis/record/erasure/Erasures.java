package rocu.soc.chassis.record.erasure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Erasures: of one record all of them, the first one first; of an organisation the newest first. */
public record Erasures(
        @Schema(description = "The latest proposal first") List<Erasure> items,
        @Schema(description = "Whether there are more") boolean more) {

    public Erasures {
        items = List.copyOf(items);
    }
}
