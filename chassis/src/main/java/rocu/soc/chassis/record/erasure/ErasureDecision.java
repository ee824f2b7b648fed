package rocu.soc.chassis.record.erasure;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Judged;

/** The body of a decision. */
public record ErasureDecision(
        @Schema(description = "Whether it is carried out, which cannot be undone")
        ErasureVerdict decision,

        @Schema(description = "Why; required with REFUSE; it is kept, so it names nobody") @Size(max = 1000) @Nullable
        String reason)
        implements Judged {

    @Override
    public void judge(BodyReader reader) {
        if (decision == ErasureVerdict.REFUSE && reason == null) {
            reader.broken("reason", "missing", "Say why it is refused.");
        }
    }
}
