package rocu.soc.gateway.erasure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.record.erasure.Erasure;
import rocu.soc.chassis.record.erasure.Erasures;
import rocu.soc.gateway.composition.Answered;
import rocu.soc.gateway.composition.ServicePart;

/** The erasures of the caller's organisation. */
@Schema(name = "ErasureList")
record ErasureList(
        @Schema(description = "the newest first, at most 500 of each service")
        List<Erasure> items,

        @Schema(description = "each service, with whether it keeps older ones than are shown")
        List<ServicePart> services) {

    static ErasureList of(List<Answered<Erasures>> answers) {
        return new ErasureList(
                answers.stream()
                        .map(Answered::answer)
                        .flatMap(answer -> answer == null ? Stream.empty() : answer.items().stream())
                        .sorted(Comparator.comparing(Erasure::proposedAt)
                                .thenComparing(erasure -> erasure.id().toString())
                                .reversed())
                        .toList(),
                answers.stream().map(one -> ServicePart.of(one, Erasures::more)).toList());
    }
}
