package rocu.soc.chassis.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.messaging.consume.Consumers;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Health of this service. */
@ApplicationScoped
public class OwnState {

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final OperatingState state;
    private final Consumers consumers;
    private final String service;

    OwnState(
            OperatingState state,
            Consumers consumers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.state = state;
        this.consumers = consumers;
        this.service = service;
    }

    /**
     * Looks now.
     *
     * @throws Problem 503 if the database does not answer
     */
    public OperatingDocument sample() {
        try {
            return OperatingDocument.of(service, state.sample(), consumers());
        } catch (SQLException e) {
            throw Problem.of(ProblemTypes.SERVICE_UNAVAILABLE, "The database of the service cannot be read now.")
                    .retryAfter(WAIT);
        }
    }

    List<ConsumerDocument> consumers() {
        return consumers.states().stream()
                .map(ConsumerDocument::of)
                .sorted(Comparator.comparing(ConsumerDocument::consumer))
                .toList();
    }
}
