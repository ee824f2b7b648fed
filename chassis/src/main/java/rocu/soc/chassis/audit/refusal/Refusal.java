package rocu.soc.chassis.audit.refusal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditEntry;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.audit.AuditOutcome;
import rocu.soc.chassis.web.identity.Caller;

/**
 * A request that was refused, or several of one caller as one.
 *
 * @param records for which was asked
 * @param pointers the address and the permission
 * @param texts by which was searched
 * @param why the caller's {@code Access-Reason}
 */
record Refusal(
        Caller caller,
        AuditOutcome outcome,
        List<UUID> records,
        List<String> pointers,
        List<String> texts,
        @Nullable String why,
        String requestId) {

    AuditEntry entry() {
        return new AuditEntry(
                AuditOperation.REFUSAL,
                caller.userId(),
                caller.organisation().id(),
                null,
                records,
                pointers,
                why,
                null,
                requestId,
                outcome,
                Set.of(),
                null);
    }
}
