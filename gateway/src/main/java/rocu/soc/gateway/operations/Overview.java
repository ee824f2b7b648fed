package rocu.soc.gateway.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.operations.OperatingDocument;
import rocu.soc.gateway.composition.Answered;
import rocu.soc.gateway.composition.ServiceProblem;

/** Health of all services. */
@Schema(name = "OperationsOverview")
record Overview(
        @Schema(description = "every service, by name") List<Row> items) {

    /** How one gets on. */
    @Schema(name = "OperatedService")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(description = "for example threat-service")
            String service,

            @Schema(description = "whether it did") boolean answered,

            @Schema(description = "why it did not answer") @Nullable
            ServiceProblem problem,

            @Schema(description = "as of now") @Nullable OperatingDocument state) {

        static Row of(Answered<OperatingDocument> asked) {
            return new Row(asked.service().application(), asked.answer() != null, asked.problem(), asked.answer());
        }
    }
}
