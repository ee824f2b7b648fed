package rocu.soc.disruption.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.record.Reference;

/** The command that records a disruption. */
@ApplicationScoped
class RecordDisruption {

    private static final String ONE_PER_SOURCE = "disruption_source_reference_key";

    @Inject
    Disruptions disruptions;

    @ConfigProperty(name = "soc.region")
    String region;

    @ConfigProperty(name = "soc.reference-prefix", defaultValue = "NW")
    String referencePrefix;

    /**
     * Stores the disruption; it is durable when this returns.
     *
     * @throws Problem 409 {@code source-reference-taken}
     */
    @Transactional
    Disruption record(Recording recording, Caller caller) {
        Reference reference = Reference.create(referencePrefix.toUpperCase(Locale.ROOT));
        Disruption disruption = Disruption.record(
                recording, caller, region, reference, Instant.now().truncatedTo(ChronoUnit.MICROS));
        try {
            disruptions.persistAndFlush(disruption);
        } catch (PersistenceException e) {
            if (e instanceof ConstraintViolationException violation
                    && ONE_PER_SOURCE.equals(violation.getConstraintName())) {
                throw Problem.of(
                        DisruptionProblems.SOURCE_REFERENCE_TAKEN,
                        "Your organisation has already recorded " + recording.sourceReference() + " of "
                                + recording.sourceSystem() + ".");
            }
            throw e;
        }
        return disruption;
    }
}
