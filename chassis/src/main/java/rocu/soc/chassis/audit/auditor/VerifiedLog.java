package rocu.soc.chassis.audit.auditor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditVerification.Fault;
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

        @Schema(
                description =
                        "the first place where the log does not say what it said, or a record not what the log says of it")
        @Nullable
        BrokenPlace fault) {

    /** The first place at which a log does not hold. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BrokenPlace(
            @Schema(description = "number of the link") @Nullable
            Long link,

            @Schema(description = "id of the entry") @Nullable
            UUID entry,

            @Schema(description = "what does not hold there")
            String what,

            @Schema(description = "the record of which a version does not say what the log tells of it") @Nullable
            UUID record,

            @Schema(description = "the number of that version") @Nullable
            Integer version) {

        private static BrokenPlace of(Fault fault) {
            Fault.Version version = fault.version();
            return new BrokenPlace(
                    fault.link(),
                    fault.entry(),
                    fault.what(),
                    version == null ? null : version.record(),
                    version == null ? null : version.number());
        }
    }

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
                found.fault() == null ? null : BrokenPlace.of(found.fault()));
    }
}
