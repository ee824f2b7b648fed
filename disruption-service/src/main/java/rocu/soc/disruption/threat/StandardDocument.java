package rocu.soc.disruption.threat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.Confidence;
import rocu.soc.chassis.record.rule.DatedRule;

/**
 * What the national minimum standards let be recorded in one period.
 *
 * @param threatTypes against threats of which types
 * @param source where that is said
 * @param confidence how far it was found there
 * @param validFrom first day; a disruption is held against the standard of its own day
 * @param validTo the day after its last one; absent while it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NationalStandard")
record StandardDocument(
        List<ThreatType> threatTypes,
        String source,
        Confidence confidence,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static StandardDocument of(DatedRule<RecordableThreats> rule) {
        return new StandardDocument(
                rule.value().threatTypes(), rule.source(), rule.confidence(), rule.validFrom(), rule.validTo());
    }
}
