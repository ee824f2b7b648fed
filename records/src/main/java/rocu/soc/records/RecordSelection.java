package rocu.soc.records;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.time.AsKnownAt;

/**
 * Which records a list is about, as the client wrote it: what lists of every kind take. Values of one parameter widen, parameters
 * narrow.
 */
public abstract class RecordSelection {

    static final String CHANGED_SINCE = "changedSince";

    @QueryParam("organisation")
    @Parameter(description = "The organisation whose record it is, a code of /api/v1/code-lists/organisations")
    @Nullable
    List<String> organisation;

    @QueryParam("reference")
    @Parameter(description = "The reference, such as NW-7K3Q-92XK")
    @Nullable
    List<String> reference;

    @QueryParam("sourceSystem")
    @Parameter(description = "The system in which its original is kept")
    @Nullable
    List<String> sourceSystem;

    @QueryParam("sourceReference")
    @Parameter(description = "The name of the original in that system")
    @Nullable
    List<String> sourceReference;

    @QueryParam(CHANGED_SINCE)
    @Parameter(
            description =
                    "Recorded or changed after that instant; of a day, from its beginning. Take a file and send the"
                            + " As-Known-At of the one before it: then no change is missed and none comes twice",
            schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String changedSince;

    @QueryParam(AsKnownAt.PARAMETER)
    @Parameter(description = AsKnownAt.DESCRIPTION)
    @Nullable
    String asKnownAt;

    /** Whether it names the records that it is about, or asks what changed, and so wants them whatever has become of them. */
    public boolean wantsWhateverBecameOfThem() {
        return changedSince != null
                || Stream.of(reference, sourceReference).anyMatch(names -> names != null && !names.isEmpty());
    }

    /** The instant that is asked about, as it was given. */
    public @Nullable String asKnownAt() {
        return asKnownAt;
    }
}
