package rocu.soc.gateway.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.auditor.AuditedEntry;

/** The shapes of what auditors are answered. */
final class AuditAnswers {

    private AuditAnswers() {}

    /** A page of entries of all services that answered. */
    @Schema(name = "AuditEntries")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entries(
            @Schema(description = "the newest first") List<AuditedEntry> items,

            @Schema(description = "every service that was asked; of one that did not answer the next page asks again")
            List<ServiceAnswer> services,

            @Schema(description = "relative address of the next page; there is one while a service does not answer")
            @Nullable
            String next) {}

    /** What the verification of all logs found. */
    @Schema(name = "AuditVerification")
    record Verification(
            @Schema(
                    description =
                            "whether every service answered, was verified to its newest link, and no fault was found")
            boolean holds,

            @Schema(description = "each with what was found in its log")
            List<ServiceAnswer> services) {}
}
