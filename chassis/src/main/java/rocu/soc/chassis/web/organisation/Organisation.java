package rocu.soc.chassis.web.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the dated list (HMICFRS PEEL 2022/23, Appendix 1, for forces and ROCUs).
 *
 * @param id stable code, also the value of the token's {@code organisation} claim
 * @param region police region of a force or ROCU; null for one that belongs to none
 * @param validFrom first day
 * @param validTo day after the last, or null while it exists
 * @param source where it is published, or {@code ours}
 */
public record Organisation(
        String id,
        String name,
        OrganisationKind kind,
        @Nullable String region,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    /** Whether the organisation exists on the given day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
