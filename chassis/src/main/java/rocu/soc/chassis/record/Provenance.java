package rocu.soc.chassis.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.identity.AccountNames;
import rocu.soc.chassis.web.time.Instants;

/**
 * Where a version comes from: who wrote it and why, and while it was held for true.
 *
 * @param knownTo when the next version took its place; infinity of the database, or null, while none has
 * @param changedBy the account that wrote it
 * @param historic whether it was loaded from an earlier system, which claims {@code knownFrom}
 */
public record Provenance(
        Instant knownFrom,
        @Nullable Instant knownTo,
        String changedBy,
        @Nullable String reason,
        boolean historic) {

    /** Everything later is the infinity of an open period. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * The members of a version beside those of its record, as known at an instant: what ended later was still open.
     *
     * @param names what accounts were called
     */
    public ObjectNode document(Optional<Instant> known, AccountNames names) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("knownFrom", Instants.text(knownFrom));
        if (knownTo != null && !knownTo.isAfter(known.orElse(LATEST))) {
            document.put("knownTo", Instants.text(knownTo));
        }
        document.put("changedBy", changedBy);
        names.of(changedBy, knownFrom).ifPresent(name -> document.put("changedByName", name));
        if (reason != null) {
            document.put("reason", reason);
        }
        if (historic) {
            document.put("historic", true);
        }
        return document;
    }
}
