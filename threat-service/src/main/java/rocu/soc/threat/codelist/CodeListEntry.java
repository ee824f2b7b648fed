package rocu.soc.threat.codelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.Confidence;
import rocu.soc.chassis.record.rule.DatedRule;
import rocu.soc.chassis.web.organisation.OrganisationKind;

/** A code of a list, with what it means in one period. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Code")
record CodeListEntry(
        @Schema(description = "As records hold it") String code,
        @Schema(description = "Its name among people") String label,
        @Schema(description = "What it stands for") String meaning,

        @Schema(description = "Where its meaning comes from")
        CodeSource source,

        @Schema(description = "How far it was found there") Confidence confidence,
        @Schema(description = "First day") LocalDate validFrom,

        @Schema(description = "Day after the last; left out while it holds") @Nullable
        LocalDate validTo,

        @Schema(description = "In the list organisations: what kind of organisation it is") @Nullable
        OrganisationKind kind,

        @Schema(
                description =
                        "In the list organisations: a code of /api/v1/code-lists/regions, where it belongs to one")
        @Nullable
        String region) {

    static CodeListEntry of(DatedRule<CodeMeaning> rule) {
        return new CodeListEntry(
                CodeKey.parse(rule.key()).code(),
                rule.value().label(),
                rule.value().meaning(),
                CodeSource.valueOf(rule.source()),
                rule.confidence(),
                rule.validFrom(),
                rule.validTo(),
                null,
                null);
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
