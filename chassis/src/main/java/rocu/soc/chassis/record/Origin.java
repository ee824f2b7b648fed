package rocu.soc.chassis.record;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.json.BodyReader;

/** Where a record comes from: part of every body that makes one. */
public record Origin(
        @Schema(
                description =
                        "The system in which its original is kept; an account that posts for one need not name it")
        @Size(max = 200)
        @Nullable
        String sourceSystem,

        @Schema(
                description =
                        "Its name in that system, unique in your organisation, as NFKC; case and dashes count; required from a"
                                + " force system")
        @Size(max = 200)
        @Nullable
        String sourceReference,

        @Schema(description = "On whose behalf; required from a force system") @Nullable
        RecordedBy recordedBy) {

    private static final String TOGETHER = "sourceSystem and sourceReference go together.";

    /**
     * The source, null if none is named; what is wrong with it, or with the recorder, is added to the faults of the reader. A force
     * system names its own reference of the record, and who recorded it there.
     */
    public @Nullable Source source(Caller caller, BodyReader reader) {
        Source source = named(caller, reader);
        if (caller.isServiceAccount()) {
            if (source == null) {
                reader.broken("sourceReference", "required", "A force system names its own reference of the record.");
            } else if (!source.system().equals(caller.sourceSystem())) {
                reader.broken("sourceSystem", "not-yours", "This account posts for " + caller.sourceSystem() + ".");
            }
        }
        RecordedBy.judge(recordedBy, caller, reader);
        return source;
    }

    private @Nullable Source named(Caller caller, BodyReader reader) {
        if (sourceReference == null) {
            if (sourceSystem != null) {
                reader.broken("sourceReference", "required", TOGETHER);
            }
            return null;
        }
        String system = sourceSystem == null ? caller.sourceSystem() : sourceSystem;
        if (system == null) {
            reader.broken("sourceSystem", "required", TOGETHER);
            return null;
        }
        return new Source(system, sourceReference);
    }
}
