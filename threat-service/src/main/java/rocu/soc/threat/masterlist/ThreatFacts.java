package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.policy.Marking;

/**
 * What is said of a threat, and may be amended.
 *
 * @param workingTitle what people call it, at most 200 characters
 * @param primaryCrimeType the one by which it is counted; code list crime-types
 * @param crimeTypes further ones
 * @param places where it is; code list places, at least one
 * @param affectedOrganisations whom it harms besides its owner; they see it as their own
 * @param supportingOrganisations who works on it with its owner; they see it as their own
 * @param contactUnit whom another force may call
 * @param soc whether it is serious and organised crime
 * @param narrative at most 4,000 characters
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ThreatFacts")
public record ThreatFacts(
        String workingTitle,
        String primaryCrimeType,
        List<String> crimeTypes,
        List<String> places,
        Marking marking,
        List<String> affectedOrganisations,
        List<String> supportingOrganisations,
        @Nullable String contactUnit,
        boolean soc,
        @Nullable String narrative) {

    public ThreatFacts {
        crimeTypes = List.copyOf(crimeTypes);
        places = List.copyOf(places);
        affectedOrganisations = List.copyOf(affectedOrganisations);
        supportingOrganisations = List.copyOf(supportingOrganisations);
    }

    /** Organisations beside its owner whose record it is as well. */
    Set<String> affected() {
        Set<String> all = new LinkedHashSet<>(affectedOrganisations);
        all.addAll(supportingOrganisations);
        return all;
    }
}
