package rocu.soc.disruption.threat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.Confidence;
import rocu.soc.chassis.record.rule.DatedRule;

/** What the national minimum standards let be recorded in one period. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NationalStandard")
record StandardDocument(
        @Schema(description = "Against threats of which types disruptions may be recorded")
        List<ThreatType> threatTypes,

        @Schema(description = "Where it comes from") String source,
        @Schema(description = "How far it was found there") Confidence confidence,
        @Schema(description = "First day") LocalDate validFrom,

        @Schema(description = "Day after the last; left out while it holds") @Nullable
        LocalDate validTo) {

    static StandardDocument of(DatedRule<RecordableThreats> rule) {
        return new StandardDocument(
                rule.value().threatTypes(), rule.source(), rule.confidence(), rule.validFrom(), rule.validTo());
    }
}
