package rocu.soc.gateway.subject;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.subject.SubjectAnswer;
import rocu.soc.chassis.subject.SubjectRecord;
import rocu.soc.gateway.composition.Answered;
import rocu.soc.gateway.composition.ServiceProblem;

/** What the caller's organisation holds of a person. */
@Schema(name = "SubjectAccess")
record SubjectAccess(
        @Schema(description = "whether every service answered, and with all that it holds")
        boolean complete,

        List<SubjectRecord> items,
        List<Service> services) {

    /** Whether a service answered. */
    @Schema(name = "SubjectAccessService")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(
            @Schema(description = "for example threat-service")
            String service,

            boolean answered,

            @Schema(
                    description =
                            "whether it holds more than one answer shows whole: ask for the others with records[]")
            boolean more,

            @Schema(description = "why it did not answer") @Nullable
            ServiceProblem problem) {

        static Service of(Answered<SubjectAnswer> answered) {
            SubjectAnswer answer = answered.answer();
            return new Service(
                    answered.service().application(),
                    answer != null,
                    answer != null && answer.more(),
                    answered.problem());
        }
    }

    static SubjectAccess of(List<Answered<SubjectAnswer>> answers) {
        return new SubjectAccess(
                answers.stream().map(Answered::answer).allMatch(answer -> answer != null && !answer.more()),
                answers.stream()
                        .map(Answered::answer)
                        .flatMap(answer -> answer == null ? Stream.empty() : answer.items().stream())
                        .toList(),
                answers.stream().map(Service::of).toList());
    }
}
