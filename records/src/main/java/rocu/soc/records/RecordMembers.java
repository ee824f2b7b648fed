package rocu.soc.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;

/** The members that every record has, as its reader sees them; part of the document of each kind. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RecordMembers(
        @Schema(description = "By which it is addressed") UUID id,

        @Schema(description = "Its name among people", examples = "NW-7K3Q-92XK")
        String reference,

        @Schema(description = "The version that is shown, from 1 on; part of the ETag")
        Integer version,

        @Schema(description = "The organisation whose record it is, a code of /api/v1/code-lists/organisations")
        String organisation,

        @Schema(description = "The police region, a code of /api/v1/code-lists/regions")
        String region,

        @Schema(description = "The system in which its original is kept") @Nullable
        String sourceSystem,

        @Schema(description = "Its name in that system") @Nullable
        String sourceReference,

        @Schema(description = "On whose behalf the force system acted") @Nullable
        RecordedBy recordedBy,

        @Schema(description = "When it came in, or when its earlier system first knew it")
        Instant recordedAt,

        @Schema(description = "From when this system held for true what is shown")
        Instant knownFrom,

        @Schema(description = "JSON pointers to what was erased of this version")
        List<String> erased) {

    /** Those of a record as one of its versions has it. */
    public static RecordMembers of(Stored<?> stored) {
        RecordHead head = stored.head();
        RecordVersion version = stored.version();
        Source source = head.source();
        return new RecordMembers(
                head.id(),
                head.reference(),
                version.number(),
                head.organisation(),
                head.region(),
                source == null ? null : source.system(),
                source == null ? null : source.reference(),
                version.recordedBy(),
                head.recordedAt(),
                version.knownFrom(),
                version.erased());
    }
}
