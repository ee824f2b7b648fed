package rocu.soc.gateway.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.erasure.Erasure;
import rocu.soc.chassis.record.erasure.ErasureReport;
import rocu.soc.chassis.record.erasure.RemainingCopies;
import rocu.soc.gateway.composition.Answered;
import rocu.soc.gateway.composition.ServiceProblem;

/** How far an erasure has come in the whole suite. */
@Schema(name = "ErasureProgress")
record ErasureProgress(
        @Schema(description = "as it was decided") Erasure erasure,

        @Schema(
                description =
                        "whether every service answered, has heard of it, and says that it holds no copy any more")
        boolean complete,

        @Schema(description = "each with what it still holds")
        List<Service> services) {

    /** What a service says of it. */
    @Schema(name = "ErasureProgressService")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(
            @Schema(description = "for example threat-service")
            String service,

            @Schema(description = "whether it did") boolean answered,

            @Schema(description = "whether it knows that it was carried out")
            boolean heard,

            @Schema(description = "what it still holds; none for nothing")
            List<RemainingCopies> copies,

            @Schema(
                    description =
                            "until when at the latest the topic of the record holds earlier versions; missing if it holds none")
            @Nullable
            Instant topicUntil,

            @Schema(description = "why it did not answer") @Nullable
            ServiceProblem problem) {

        static Service of(Answered<ErasureReport> answered) {
            ErasureReport report = answered.answer();
            return report == null
                    ? new Service(answered.service().application(), false, false, List.of(), null, answered.problem())
                    : new Service(
                            answered.service().application(),
                            true,
                            report.heard(),
                            report.copies(),
                            report.topicUntil(),
                            null);
        }

        private boolean done() {
            return heard && copies.isEmpty() && topicUntil == null;
        }
    }

    static ErasureProgress of(Erasure erasure, List<Answered<ErasureReport>> answers) {
        List<Service> services = answers.stream().map(Service::of).toList();
        return new ErasureProgress(erasure, services.stream().allMatch(Service::done), services);
    }
}
