package rocu.soc.chassis.record.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The history of one organisation in this service. Until it is sealed, answers about the past are provisional.
 *
 * @param sealedAt when an administrator ended the loading; null before
 */
public record History(
        String organisation,
        @Nullable Instant sealedAt,
        @Nullable String sealedBy) {}
