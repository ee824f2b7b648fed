package rocu.soc.threat.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A present or coming member of a need-to-know group. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NeedToKnowMember")
record Member(
        @Schema(description = "The identity provider's id of the account")
        String userId,

        @Schema(description = "First day") @JsonProperty("from")
        LocalDate from) {}
