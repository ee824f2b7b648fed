package rocu.soc.chassis.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log. It holds ids, pointers and hashes, never values, so that disposal need not touch it.
 *
 * @param actor the account that acted
 * @param onBehalfOf the person in a force system for whom a service account acted
 * @param pointers RFC 6901 pointers of the members that changed
 * @param reason the caller's {@code Access-Reason}
 * @param disclosedTo the organisation that received something
 * @param outcome null if something was shown or done
 * @param sought keyed hashes of the words that were searched for
 * @param versions of which it holds digests
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
        String requestId,
        @Nullable AuditOutcome outcome,
        Set<UUID> sought,
        @Nullable LoggedVersions versions) {

    public AuditEntry {
        records = List.copyOf(records);
        pointers = List.copyOf(pointers);
        sought = Set.copyOf(sought);
    }

    /** Of something that was done, and by no search; versions of records are written by it, or none. */
    public AuditEntry(
            AuditOperation operation,
            String actor,
            String organisation,
            @Nullable String onBehalfOf,
            List<UUID> records,
            List<String> pointers,
            @Nullable String reason,
            @Nullable String disclosedTo,
            String requestId,
            @Nullable LoggedVersions versions) {
        this(
                operation,
                actor,
                organisation,
                onBehalfOf,
                records,
                pointers,
                reason,
                disclosedTo,
                requestId,
                null,
                Set.of(),
                versions);
    }

    AuditEntry seeking(Set<UUID> words) {
        return new AuditEntry(
                operation,
                actor,
                organisation,
                onBehalfOf,
                records,
                pointers,
                reason,
                disclosedTo,
                requestId,
                outcome,
                words,
                versions);
    }
}
