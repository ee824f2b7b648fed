package rocu.soc.threat.codelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.Confidence;
import rocu.soc.chassis.record.rule.DatedRule;

/**
 * A code of a closed list.
 *
 * @param source where its meaning comes from
 * @param confidence how far it was found there
 * @param validFrom first day
 * @param validTo day after the last; null while the code lives
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CodeListEntry(
        String code,
        String label,
        String meaning,
        CodeSource source,
        Confidence confidence,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static CodeListEntry of(DatedRule<CodeMeaning> rule) {
        return new CodeListEntry(
                CodeKey.parse(rule.key()).code(),
                rule.value().label(),
                rule.value().meaning(),
                CodeSource.valueOf(rule.source()),
                rule.confidence(),
                rule.validFrom(),
                rule.validTo());
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
