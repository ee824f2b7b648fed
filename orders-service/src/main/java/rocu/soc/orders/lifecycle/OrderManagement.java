package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Judged;
import rocu.soc.chassis.web.json.Personal;
import rocu.soc.chassis.web.policy.Marking;

/** How an order is managed. Where its subject is and who supervises are two facts. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OrderManagement(
        @Schema(description = "Whom another force may call") @Size(max = 200) @Nullable
        String managingUnit,

        @Schema(description = "Who manages it in that organisation") @Nullable
        Manager manager,

        @Schema(description = "Where the subject is; of a person", defaultValue = "UNKNOWN")
        SubjectLocation subjectLocation,

        @Schema(description = "Day of the release on which an order that starts on release came into force") @Nullable
        LocalDate releasedOn,

        @Schema(description = "Who supervises the subject", defaultValue = "UNKNOWN")
        Supervision supervision,

        @Schema(description = "The force in whose area the subject lives, a code of /api/v1/code-lists/organisations")
        @Size(max = 200)
        @Nullable
        String residenceOrganisation,

        @Schema(description = "Its government security classification", defaultValue = "OFFICIAL_SENSITIVE")
        Marking marking,

        @Schema(description = "The handling code (3x5x2)", defaultValue = "P")
        Handling handling,

        @Schema(description = "Required with handling C, and with no other") @Size(max = 4000) @Personal @Nullable
        String handlingConditions)
        implements Judged {

    @Override
    public void judge(BodyReader reader) {
        switch (handling) {
            case P -> {
                if (handlingConditions != null) {
                    reader.broken("handlingConditions", "not-taken", "Conditions go with handling C.");
                }
            }
            case C -> {
                if (handlingConditions == null) {
                    reader.broken("handlingConditions", "required", "Handling C names its conditions.");
                }
            }
        }
    }
}
