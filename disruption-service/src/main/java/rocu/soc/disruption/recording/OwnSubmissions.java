package rocu.soc.disruption.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.policy.Reach;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.records.RecordHead;
import rocu.soc.records.RecordStore;

/**
 * An officer mends and withdraws what they submitted until somebody else has worked on it: then it is no longer theirs alone. That
 * this service settled a link is nobody's work.
 */
@ApplicationScoped
class OwnSubmissions {

    @Inject
    Disruptions disruptions;

    @Inject
    RecordStore store;

    @Inject
    Policy policy;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    /**
     * Refuses a change of a submission that was taken on.
     *
     * @throws Problem 403 {@code forbidden}
     */
    void requireNotTakenOn(String permission, RecordHead head, Caller caller) {
        boolean own = policy.reach(caller, permission)
                .filter(reach -> reach == Reach.OWN_SUBMISSIONS)
                .isPresent();
        if (own && isTakenOn(head, caller)) {
            throw Problem.of(
                    ProblemTypes.FORBIDDEN,
                    "Somebody else has worked on it since you submitted it. Ask the analyst of your force to change it.");
        }
    }

    private boolean isTakenOn(RecordHead head, Caller caller) {
        return store.behind(disruptions, head, 0, Optional.empty(), head.version()).stream()
                .map(stored -> stored.version().changedBy())
                .anyMatch(account -> !account.equals(caller.userId()) && !account.equals(service));
    }
}
