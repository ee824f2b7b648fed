package rocu.soc.contracts.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a disruption.
 *
 * @param aggregate tells it from the records of other kinds that its topic may hold
 * @param sequence version of the aggregate, from 1 on
 */
public record InternalDisruption(
        String aggregate, UUID id, String reference, int sequence, Provenance provenance, Access access, State state) {

    public static final String AGGREGATE = "disruption";

    public InternalDisruption {
        Members.refuseOther(AGGREGATE, aggregate, sequence);
        Objects.requireNonNull(id);
        Objects.requireNonNull(reference);
        Members.refuseMissing(provenance, access, state);
    }

    /**
     * What the version says.
     *
     * @param status RECORDED or WITHDRAWN
     * @param occurredOn day on which it happened, Europe/London
     * @param fourP PURSUE, PREVENT, PROTECT or PREPARE
     * @param disruptionType LEAD or SUPPORT
     * @param beneficiary organisation that a support disruption benefited
     * @param assessmentCategory MAJOR, MODERATE, MINOR, NONE, NEGATIVE or UNASSESSED
     * @param threatId the threat that it is posted against
     * @param linkStatus NONE, PENDING, SETTLED or REFUSED
     * @param threatAtRecording what the threat was when the link settled
     */
    public record State(
            String status,
            LocalDate occurredOn,
            String whatWasDone,
            String fourP,
            String disruptionType,
            @Nullable String beneficiary,
            String assessmentCategory,
            @Nullable String categoryRationale,
            @Nullable String contactUnit,
            List<Outcome> outcomes,
            @Nullable UUID threatId,
            String linkStatus,
            @Nullable ThreatAtRecording threatAtRecording) {

        public State {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * What a threat was.
     *
     * @param tier 1 to 5; null before its first submitted assessment
     */
    public record ThreatAtRecording(
            String threatType,
            String primaryCrimeType,
            @Nullable Integer tier,
            String owner,
            String marking) {}

    /**
     * One outcome.
     *
     * @param type ARRESTS, CHARGES, CONVICTIONS, SAFEGUARDED, REFERRALS, CASH or DRUGS
     * @param number people or referrals
     * @param pence cash, or the value of drugs
     * @param milligrams weight of drugs
     */
    public record Outcome(
            String type,
            @Nullable Long number,
            @Nullable Long pence,
            @Nullable Long milligrams,
            @Nullable String substance) {}
}
