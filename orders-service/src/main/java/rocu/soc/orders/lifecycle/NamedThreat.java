package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.Reference;

/** The threat on which an order was granted, as a body names it: by its id, by its reference, or not at all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamedThreat(
        @Schema(description = "The threat on which it was granted; linkStatus says how far the link has come") @Nullable
        UUID threatId,

        @Schema(description = "The same by its reference; what names one threat is enough", examples = "NW-7K3Q-92XK")
        @Size(max = 200)
        @Nullable
        String threatReference) {

    static final NamedThreat NONE = new NamedThreat(null, null);

    private static final List<String> MEMBERS = List.of("threatId", "threatReference");

    /** The reference as threats are known by it, if it can be one. */
    public NamedThreat {
        threatReference = threatReference == null
                ? null
                : Reference.parse(threatReference).map(Reference::value).orElse(threatReference);
    }

    boolean namesOne() {
        return threatId != null || threatReference != null;
    }

    /** Whether a patch speaks of the threat: either member then takes the place of both. */
    static boolean isSpokenOf(ObjectNode patch) {
        return MEMBERS.stream().anyMatch(patch::has);
    }
}
