package rocu.soc.threat.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A present or coming member of a need-to-know group.
 *
 * @param userId the identity provider's id of the account
 * @param from first day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NeedToKnowMember")
record Member(String userId, @JsonProperty("from") LocalDate from) {}
