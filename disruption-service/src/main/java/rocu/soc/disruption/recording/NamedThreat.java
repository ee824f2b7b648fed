package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The threat that a disruption is posted against, as a body names it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NamedThreat(
        @Schema(description = "The threat that it is posted against; linkStatus says how far the link has come")
        @Nullable
        UUID threatId,

        @Schema(description = "The same by its reference", examples = "NW-7K3Q-92XK") @Size(max = 200) @Nullable
        String threatReference) {}
