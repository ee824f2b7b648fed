package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.Personal;
import rocu.soc.chassis.web.policy.Marking;

/** What the source system said last of what people decide; only members that it named. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SourceView")
record SourceView(
        @Schema(description = "Its grade") @Nullable AssessmentCategory assessmentCategory,

        @Schema(description = "Its reason for the grade") @Size(max = 4000) @Personal @Nullable
        String categoryRationale,

        @Schema(description = "The threat that it named") @Nullable
        UUID threatId,

        @Schema(description = "The marking that it asked for") @Nullable
        Marking marking,

        @Schema(description = "The unit that it named") @Size(max = 200) @Nullable
        String contactUnit) {

    static final SourceView NOTHING = new SourceView(null, null, null, null, null);

    /** The same, with what else it names now. */
    SourceView and(Named said) {
        DisruptionFacts facts = said.facts();
        boolean assessed = said.names(DecidedMember.ASSESSMENT);
        return new SourceView(
                said.graded() ? facts.assessmentCategory() : assessmentCategory,
                assessed ? facts.categoryRationale() : categoryRationale,
                said.names(DecidedMember.THREAT) ? said.threat() : threatId,
                said.names(DecidedMember.MARKING) ? facts.marking() : marking,
                said.names(DecidedMember.CONTACT_UNIT) ? facts.contactUnit() : contactUnit);
    }

    /** Whether it named that, and other than it is held. */
    boolean differs(DecidedMember member, DisruptionFacts held, @Nullable UUID threat) {
        return switch (member) {
            case ASSESSMENT ->
                (assessmentCategory != null && assessmentCategory != held.assessmentCategory())
                        || ((assessmentCategory != null || categoryRationale != null)
                                && !Objects.equals(categoryRationale, held.categoryRationale()));
            case THREAT -> threatId != null && !threatId.equals(threat);
            case MARKING -> marking != null && marking != held.marking();
            case CONTACT_UNIT -> contactUnit != null && !contactUnit.equals(held.contactUnit());
        };
    }
}
