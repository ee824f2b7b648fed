package rocu.soc.chassis.audit.auditor;

import java.time.Instant;
import java.util.List;

/**
 * Entries of the log of one service, the newest first.
 *
 * @param readTo the first instant that was not read: before it no entry can be written any more
 * @param more whether others follow
 */
public record AuditPage(List<AuditedEntry> items, Instant readTo, boolean more) {

    public AuditPage {
        items = List.copyOf(items);
    }
}
