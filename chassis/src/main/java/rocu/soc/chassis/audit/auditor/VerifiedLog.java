package rocu.soc.chassis.audit.auditor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditVerification.Finding;

/** What the verification found of the log of one service. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerifiedLog(
        @Schema(description = "whether no fault was found") boolean holds,

        @Schema(description = "whether all was verified up to the newest link; if not, ask again and it goes on")
        boolean complete,

        @Schema(description = "links of the chain") long links,

        @Schema(description = "entries that wait for their link")
        long unchained,

        @Schema(description = "checkpoints outside the database against which it was held")
        long checkpoints,

        @Schema(description = "the newest link that a checkpoint confirms")
        long confirmed,

        @Schema(description = "the first link that was walked this time")
        long from,

        @Schema(description = "the link up to which it is verified")
        long to,

        @Schema(description = "the first place where the log does not say what it said") @Nullable
        BrokenPlace fault) {

    /** The first place at which a log does not hold. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BrokenPlace(
            @Schema(description = "number of the link") @Nullable
            Long link,

            @Schema(description = "id of the entry") @Nullable
            UUID entry,

            @Schema(description = "what does not hold there")
            String what) {}

    static VerifiedLog of(Finding found) {
        return new VerifiedLog(
                found.fault() == null,
                found.complete(),
                found.links(),
                found.unchained(),
                found.checkpoints(),
                found.confirmed(),
                found.from(),
                found.to(),
                found.fault() == null
                        ? null
                        : new BrokenPlace(
                                found.fault().link(),
                                found.fault().entry(),
                                found.fault().what()));
    }
}
