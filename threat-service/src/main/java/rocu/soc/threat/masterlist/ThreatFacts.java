package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.Personal;
import rocu.soc.chassis.web.policy.Marking;

/** What is said of a threat, and may be amended. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ThreatFacts(
        @Schema(
                description = "What people call it; missing in an answer where it was erased",
                examples = "Operation Heron")
        @Size(max = 200)
        @Personal
        String workingTitle,

        @Schema(
                description = "The crime type by which it is counted; a code of /api/v1/code-lists/crime-types",
                examples = "DRUG_SUPPLY")
        @Size(max = 200)
        String primaryCrimeType,

        @Schema(description = "Further crime types; a code of /api/v1/code-lists/crime-types") @Size(max = 50)
        List<@Size(max = 200) String> crimeTypes,

        @Schema(description = "Where it is; a code of /api/v1/code-lists/places") @Size(min = 1, max = 50)
        List<@Size(max = 200) String> places,

        @Schema(description = "Its government security classification", defaultValue = "OFFICIAL_SENSITIVE")
        Marking marking,

        @Schema(
                description =
                        "Whom it harms besides its owner, codes of /api/v1/code-lists/organisations; they see it as their own")
        @Size(max = 50)
        List<@Size(max = 200) String> affectedOrganisations,

        @Schema(
                description =
                        "Who works on it with its owner, codes of /api/v1/code-lists/organisations; they see it as their own")
        @Size(max = 50)
        List<@Size(max = 200) String> supportingOrganisations,

        @Schema(description = "Whom another force may call") @Size(max = 200) @Nullable
        String contactUnit,

        @Schema(description = "Whether it is serious and organised crime", defaultValue = "true")
        boolean soc,

        @Schema(description = "What it does, and how it is known") @Size(max = 4000) @Personal @Nullable
        String narrative) {

    public ThreatFacts {
        crimeTypes = List.copyOf(crimeTypes);
        places = List.copyOf(places);
        affectedOrganisations = List.copyOf(affectedOrganisations);
        supportingOrganisations = List.copyOf(supportingOrganisations);
    }

    /** Organisations beside its owner whose record it is as well. */
    List<String> affected() {
        return Stream.concat(affectedOrganisations.stream(), supportingOrganisations.stream())
                .distinct()
                .toList();
    }
}
