package rocu.soc.threat.masterlist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who designs, coordinates and carries out the plan against a threat (College of Policing, lead responsible officer).
 *
 * @param userId the identity provider's id of the account
 */
@Schema(name = "LeadResponsibleOfficer")
public record LeadOfficer(String userId, String name, String unit) {}
