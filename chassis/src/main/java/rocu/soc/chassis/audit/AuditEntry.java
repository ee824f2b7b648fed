package rocu.soc.chassis.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log. It holds ids and pointers, never values, so that disposal need not touch it.
 *
 * @param actor the account that acted
 * @param onBehalfOf the person in a force system for whom a service account acted
 * @param pointers RFC 6901 pointers of the members that changed
 * @param reason the caller's {@code Access-Reason}
 * @param disclosedTo the organisation that received something
 */
public record AuditEntry(
        AuditOperation operation,
        String actor,
        String organisation,
        @Nullable String onBehalfOf,
        List<UUID> records,
        List<String> pointers,
        @Nullable String reason,
        @Nullable String disclosedTo,
        String requestId) {

    public AuditEntry {
        records = List.copyOf(records);
        pointers = List.copyOf(pointers);
    }
}
