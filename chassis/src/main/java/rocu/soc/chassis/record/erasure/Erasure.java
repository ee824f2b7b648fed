package rocu.soc.chassis.record.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.http.Etag;
import rocu.soc.chassis.web.policy.Level;

/**
 * A proposal to erase what is personal in a record, and what was decided on it. It never holds what was erased.
 *
 * @param kind of the record: disruption, order or threat
 * @param version of the proposal, which its ETag names
 * @param organisation whose record it is
 * @param members pointers into the record, without the places in arrays; with {@code /assessments} into its assessments
 * @param beforeVersion versions before this one were erased; of a whole record the number of the version that never was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Erasure(
        UUID id,
        int version,
        String kind,
        UUID recordId,
        String recordReference,
        String organisation,
        ErasureScope scope,
        List<String> members,
        ErasureGround ground,
        String reason,
        ErasureStatus status,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Integer beforeVersion) {

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
