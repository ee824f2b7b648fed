package rocu.soc.gateway.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.auditor.AuditPage;
import rocu.soc.chassis.audit.auditor.VerifiedLog;
import rocu.soc.gateway.composition.Answered;
import rocu.soc.gateway.composition.ServiceProblem;

/** Whether a service answered, and what it says of its log as a whole. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceAnswer(
        @Schema(description = "for example threat-service") String service,
        @Schema(description = "whether it did") boolean answered,

        @Schema(description = "why it did not answer") @Nullable
        ServiceProblem problem,

        @Schema(
                description =
                        "the first instant that was not read: before it no entry can be written any more, so that with this"
                                + " as to the same question is answered the same for ever")
        @Nullable
        Instant readTo,

        @Schema(description = "what the verification found") @Nullable
        VerifiedLog log) {

    static ServiceAnswer of(Answered<?> answered) {
        return new ServiceAnswer(
                answered.service().application(),
                answered.problem() == null,
                answered.problem(),
                answered.answer() instanceof AuditPage page ? page.readTo() : null,
                answered.answer() instanceof VerifiedLog log ? log : null);
    }
}
