package rocu.soc.gateway.composition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What part of an answer that is composed of all services' answers one of them has. */
@Schema(name = "ServicePart")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServicePart(
        @Schema(description = "for example threat-service") String service,
        @Schema(description = "whether it did") boolean answered,

        @Schema(description = "whether it holds more than the answer shows")
        boolean more,

        @Schema(description = "why it did not answer") @Nullable
        ServiceProblem problem) {

    /**
     * The part of one service.
     *
     * @param more whether it says that it holds more than it answered
     */
    public static <T> ServicePart of(Answered<T> answered, Predicate<T> more) {
        T answer = answered.answer();
        return new ServicePart(
                answered.service().application(),
                answer != null,
                answer != null && more.test(answer),
                answered.problem());
    }
}
