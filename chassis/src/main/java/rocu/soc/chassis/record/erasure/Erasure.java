package rocu.soc.chassis.record.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.http.Etag;
import rocu.soc.chassis.web.policy.Level;

/** A proposal to erase what is personal in a record, and what was decided on it. It never holds what was erased. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Erasure(
        @Schema(description = "By which it is decided, and its progress is asked for")
        UUID id,

        @Schema(description = "Of the proposal; part of its ETag")
        int version,

        @Schema(description = "Of the record: disruption, order or threat")
        String kind,

        @Schema(description = "The record") UUID recordId,
        @Schema(description = "The same by its reference") String recordReference,

        @Schema(description = "Whose record it is, a code of /api/v1/code-lists/organisations")
        String organisation,

        @Schema(description = "The record, or its earlier versions")
        ErasureScope scope,

        @Schema(
                description =
                        "JSON pointers into the record, without the places in arrays; with /assessments into its assessments")
        List<String> members,

        @Schema(description = "What allows it") ErasureGround ground,
        @Schema(description = "Why it was proposed") String reason,
        @Schema(description = "How far it has come") ErasureStatus status,

        @Schema(description = "The account that proposed it")
        String proposedBy,

        @Schema(description = "When it was proposed") Instant proposedAt,

        @Schema(description = "The account that decided it") @Nullable
        String decidedBy,

        @Schema(description = "When it was decided") @Nullable
        Instant decidedAt,

        @Schema(description = "Why it was decided so") @Nullable
        String decisionReason,

        @Schema(
                description =
                        "Versions before this one were erased; of a whole record the number of the version that never was")
        @Nullable
        Integer beforeVersion) {

    /** Where it is found, whichever service keeps it. */
    static final String ADDRESS = "/api/v1/erasures/";

    /** What was erased, kept without limit where no restore reaches. */
    static final String TOPIC = "soc.erasures";

    public Erasure {
        members = List.copyOf(members);
    }

    String address() {
        return ADDRESS + id;
    }

    Etag etag() {
        return new Etag(version, Level.FULL);
    }
}
