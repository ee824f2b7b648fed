package rocu.soc.chassis.audit.auditor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.audit.AuditOutcome;

/** An entry of the log of one service, as auditors see it: who did what with which records, never what stands in them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditedEntry(
        @Schema(description = "whose log it is in, for example threat-service")
        String service,

        @Schema(description = "of the entry") UUID id,
        @Schema(description = "when it was done") Instant at,
        @Schema(description = "what was done") AuditOperation operation,
        @Schema(description = "the account that acted") String actor,

        @Schema(description = "what that account was called then, also if it exists no more") @Nullable
        String actorName,

        @Schema(description = "for which the account acted") String organisation,

        @Schema(description = "the person for whom a force system acted") @Nullable
        String onBehalfOf,

        @Schema(description = "ids of the records that were seen, changed or asked for")
        List<UUID> records,

        @Schema(
                description =
                        "pointers of the members that changed; what was counted; by what was searched; what was asked for in"
                                + " vain, as its address and its permission; why refused again and again")
        List<String> pointers,

        @Schema(description = "the Access-Reason that was given") @Nullable
        String reason,

        @Schema(description = "the organisation that received something") @Nullable
        String disclosedTo,

        @Schema(description = "by which an operator finds the request")
        String requestId,

        @Schema(description = "how it came out that nothing was shown or done; left out where something was") @Nullable
        AuditOutcome outcome,

        @Schema(description = "number of its link in the chain; left out while it waits for one") @Nullable
        Long link,

        @Schema(description = "SHA-256 of the link") @Nullable
        String hash) {

    public AuditedEntry {
        records = List.copyOf(records);
        pointers = List.copyOf(pointers);
    }

    /** Where it stands in the log of its service. */
    public AuditPosition position() {
        return new AuditPosition(at, id);
    }
}
