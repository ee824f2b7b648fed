package rocu.soc.chassis.audit.auditor;

import java.util.List;

/**
 * Entries of the log of one service, the newest first.
 *
 * @param more whether others follow
 */
public record AuditPage(List<AuditedEntry> items, boolean more) {

    public AuditPage {
        items = List.copyOf(items);
    }
}
