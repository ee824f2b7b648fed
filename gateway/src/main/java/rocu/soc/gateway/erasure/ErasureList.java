package rocu.soc.gateway.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.erasure.Erasure;
import rocu.soc.chassis.erasure.Erasures;
import rocu.soc.gateway.composition.Answered;
import rocu.soc.gateway.composition.ServiceProblem;

/** The erasures of the caller's organisation. */
@Schema(name = "ErasureList")
record ErasureList(
        @Schema(description = "the newest first, at most 500 of each service")
        List<Erasure> items,

        List<Service> services) {

    /** Whether a service answered. */
    @Schema(name = "ErasureListService")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(
            @Schema(description = "for example threat-service")
            String service,

            boolean answered,

            @Schema(description = "whether it keeps older ones than are shown")
            boolean more,

            @Schema(description = "why it did not answer") @Nullable
            ServiceProblem problem) {

        static Service of(Answered<Erasures> answered) {
            Erasures answer = answered.answer();
            return new Service(
                    answered.service().application(),
                    answer != null,
                    answer != null && answer.more(),
                    answered.problem());
        }
    }

    static ErasureList of(List<Answered<Erasures>> answers) {
        return new ErasureList(
                answers.stream()
                        .map(Answered::answer)
                        .flatMap(answer -> answer == null ? Stream.empty() : answer.items().stream())
                        .sorted(Comparator.comparing(Erasure::proposedAt)
                                .thenComparing(erasure -> erasure.id().toString())
                                .reversed())
                        .toList(),
                answers.stream().map(Service::of).toList());
    }
}
