package rocu.soc.chassis.record.erasure;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a proposal. */
public record ErasureProposal(
        @Schema(description = "The record, or its earlier versions")
        ErasureScope scope,

        @Schema(
                description =
                        "With EARLIER_VERSIONS: pointers to what is personal, without the places in arrays; the refusal of"
                                + " another one lists them",
                examples = "[\"/terms\"]")
        @Size(max = 20)
        List<@Size(max = 200) String> members,

        @Schema(description = "What allows it") ErasureGround ground,

        @Schema(description = "Why; it is kept, so it names nobody") @Size(max = 1000)
        String reason) {}
