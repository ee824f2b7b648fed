package rocu.soc.threat.masterlist;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who designs, coordinates and carries out the plan against a threat (College of Policing, lead responsible officer). */
@Schema(name = "LeadResponsibleOfficer")
public record LeadOfficer(
        @Schema(description = "The identity provider's id of the account") @Size(max = 200)
        String userId,

        @Schema(description = "Rank and name", examples = "Insp Quill") @Size(max = 200)
        String name,

        @Schema(description = "Where the officer serves", examples = "Warrington") @Size(max = 200)
        String unit) {}
