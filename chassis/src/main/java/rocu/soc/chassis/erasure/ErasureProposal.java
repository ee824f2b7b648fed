package rocu.soc.chassis.erasure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a proposal, as the API document shows it.
 *
 * @param members with EARLIER_VERSIONS: pointers to what is personal, without the places in arrays; the refusal of another
 *     one lists them
 * @param reason at most 1,000 characters; it is kept, so it names nobody
 */
public record ErasureProposal(
        @Schema(required = true) ErasureScope scope,
        @Schema(maxItems = 20) @Nullable List<String> members,
        @Schema(required = true) ErasureGround ground,

        @Schema(required = true, minLength = 1, maxLength = 1000)
        String reason) {}
