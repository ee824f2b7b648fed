package rocu.soc.chassis.time;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.history.Histories;
import rocu.soc.chassis.problem.Problem;

/** Questions about what was known at an instant: whether they can be answered for ever, and how an answer says so. */
@ApplicationScoped
public class KnownPast {

    @Inject
    SafeInstants safeInstants;

    @Inject
    Histories histories;

    /**
     * The instant that is asked about, once nothing at or before it can be written any more; empty for now. Call it
     * before anything is read.
     *
     * @throws Problem 400 {@code invalid-parameter} or {@code instant-in-the-future}, 409 {@code instant-not-yet-stable}
     */
    public Optional<AsKnownAt> ask(@Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = AsKnownAt.parse(asKnownAt, Instant.now());
        asked.ifPresent(safeInstants::await);
        return asked;
    }

    /** Says in the answer which instant it is about, and whose history may still be completed by a load. */
    public void echo(ObjectNode answer, AsKnownAt asked) {
        answer.put(AsKnownAt.PARAMETER, asked.instant().toString());
        List<String> unsealed = histories.unsealed();
        if (!unsealed.isEmpty()) {
            unsealed.forEach(answer.putArray("provisional")::add);
        }
    }
}
