package rocu.soc.contracts.internal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a threat.
 *
 * @param aggregate tells it from the records of other kinds that its topic may hold
 * @param sequence version of the aggregate, from 1 on
 */
public record InternalThreat(
        String aggregate, UUID id, String reference, int sequence, Provenance provenance, Access access, State state) {

    public static final String AGGREGATE = "threat";

    public InternalThreat {
        Members.refuseOther(AGGREGATE, aggregate, sequence);
        Objects.requireNonNull(id);
        Objects.requireNonNull(reference);
        Members.refuseMissing(provenance, access, state);
    }

    /**
     * What the version says.
     *
     * @param threatType OCG, PRIORITY_INDIVIDUAL or VULNERABILITY
     * @param phase IDENTIFIED, ACTIVE, MONITORED, CLOSED_DISMANTLED, CLOSED_NO_LONGER_SOC or CLOSED_ARCHIVED
     * @param soc whether it is serious and organised crime
     * @param assessmentType TACTICAL or THEMATIC; null before its first submitted assessment
     * @param tier 1 to 5; null before its first submitted assessment
     * @param moderationStatus as the master list has it
     */
    public record State(
            String threatType,
            String workingTitle,
            String primaryCrimeType,
            List<String> crimeTypes,
            List<String> places,
            String phase,
            boolean soc,
            @Nullable String assessmentType,
            @Nullable Integer tier,
            String moderationStatus,
            List<String> supportingOrganisations,
            @Nullable String leadResponsibleOfficer,
            @Nullable String contactUnit) {

        public State {
            crimeTypes = List.copyOf(crimeTypes);
            places = List.copyOf(places);
            supportingOrganisations = List.copyOf(supportingOrganisations);
        }
    }
}
