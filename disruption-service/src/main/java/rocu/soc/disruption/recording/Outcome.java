package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * One outcome of a disruption.
 *
 * @param number people or referrals; with every type but CASH and DRUGS
 * @param pence cash, or the value of drugs
 * @param milligrams weight of drugs
 * @param substance of drugs, as the force names it
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
        @Enumerated(EnumType.STRING) @Column(name = "outcome_type")
        OutcomeType type,

        @Nullable Long number,
        @Nullable Long pence,
        @Nullable Long milligrams,
        @Nullable String substance) {}
