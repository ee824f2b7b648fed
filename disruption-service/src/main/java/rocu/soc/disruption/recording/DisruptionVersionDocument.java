package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a version says beside the facts: who wrote it, why, and while it was held for true.
 *
 * @param knownTo when the next version took its place; absent while it is the present one
 * @param changedBy the account that wrote it
 * @param historic whether it was loaded from an earlier system, which claims {@code knownFrom}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DisruptionVersion", allOf = DisruptionDocument.class)
record DisruptionVersionDocument(
        @Nullable Instant knownTo,
        String changedBy,
        @Nullable String reason,
        @Nullable Boolean historic) {

    /** As it was known at that instant, or is now. */
    static DisruptionVersionDocument of(DisruptionVersion version, Optional<Instant> known) {
        return new DisruptionVersionDocument(
                version.knownTo(known), version.changedBy, version.reason, version.historic ? true : null);
    }
}
