package rocu.soc.threat.masterlist;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rocu.soc.records.RecordSelection;

/** Which threats a list is about, as the client wrote it. Values of one parameter widen, parameters narrow. */
public class ThreatSelection extends RecordSelection {

    @QueryParam("threatType")
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = ThreatType.class))
    @Nullable
    List<String> threatType;

    @QueryParam("primaryCrimeType")
    @Parameter(description = "The crime type by which it is counted; a code of /api/v1/code-lists/crime-types")
    @Nullable
    List<String> primaryCrimeType;

    @QueryParam("crimeType")
    @Parameter(description = "A crime type, primary or further; a code of /api/v1/code-lists/crime-types")
    @Nullable
    List<String> crimeType;

    @QueryParam("tier")
    @Parameter(description = "1 to 5, or none for threats that have no tier")
    @Nullable
    List<String> tier;

    @QueryParam("phase")
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Phase.class))
    @Nullable
    List<String> phase;

    @QueryParam("soc")
    @Parameter(description = "Whether it is serious and organised crime", schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String soc;

    @QueryParam("moderationStatus")
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = ModerationStatus.class))
    @Nullable
    List<String> moderationStatus;

    @QueryParam("assessmentType")
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = AssessmentType.class))
    @Nullable
    List<String> assessmentType;

    @QueryParam("place")
    @Parameter(description = "A place where it is; a code of /api/v1/code-lists/places")
    @Nullable
    List<String> place;

    @QueryParam(ThreatFilters.LAST_DISRUPTION_BEFORE)
    @Parameter(
            description =
                    "No disruption of that day or a later one was recorded on it, or none at all; as it is known now",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String lastDisruptionBefore;

    @QueryParam("sort")
    @Parameter(
            description =
                    "id for the order of entry here, recordedAt, or tier with those without one last; a minus sign"
                            + " turns it round; -id if left out",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"-id", "id", "-recordedAt", "recordedAt", "-tier", "tier"},
                            defaultValue = "-id"))
    @Nullable
    String sort;
}
