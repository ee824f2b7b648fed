package rocu.soc.chassis.audit;

import java.util.Locale;
import java.util.Optional;

/** How a request came out that was shown nothing, or did nothing. */
public enum AuditOutcome {
    /** Nothing that the caller may see matched. */
    NOTHING_FOUND,
    /** There is no such record, for this caller. */
    NOT_FOUND,
    /** The caller's roles, or its organisation, do not give the right. */
    FORBIDDEN,
    /** What stands there, or was done meanwhile, is against it. */
    CONFLICT,
    /** It named a version that is not the present one. */
    PRECONDITION_FAILED,
    /** It named no version. */
    PRECONDITION_REQUIRED,
    /** The caller was refused again and again: the entry gathers several of these. */
    REPEATED;

    /** The one that a status of HTTP tells of a refusal; empty for all that are not logged. */
    public static Optional<AuditOutcome> of(int status) {
        return switch (status) {
            case 403 -> Optional.of(FORBIDDEN);
            case 404 -> Optional.of(NOT_FOUND);
            case 409 -> Optional.of(CONFLICT);
            case 412 -> Optional.of(PRECONDITION_FAILED);
            case 428 -> Optional.of(PRECONDITION_REQUIRED);
            default -> Optional.empty();
        };
    }

    /** Whether it denies access; the others are of the day's work. */
    public boolean isDenial() {
        return this == FORBIDDEN || this == NOT_FOUND;
    }

    /** As reasons are written: {@code not-found}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
