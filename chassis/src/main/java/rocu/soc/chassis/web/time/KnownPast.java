package rocu.soc.chassis.web.time;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;

/** Questions about what was known at an instant: whether they can be answered for ever, and how an answer says so. */
@RequestScoped
public class KnownPast {

    @Inject
    SafeInstants safeInstants;

    @Inject
    Restores restores;

    @Inject
    UnsealedHistories histories;

    /** Read before the records are: an organisation that is not named then gets nothing more afterwards. */
    private List<String> unsealed = List.of();

    /**
     * The instant that is asked about, once nothing at or before it can be written any more; empty for now. Call it
     * before anything is read.
     *
     * @throws Problem 400 {@code invalid-parameter} or {@code instant-in-the-future}, 409 {@code instant-not-yet-stable}, 410
     *     {@code instant-was-taken-back}
     */
    public Optional<AsKnownAt> ask(@Nullable String asKnownAt) {
        Optional<AsKnownAt> asked = AsKnownAt.parse(asKnownAt, Instant.now());
        asked.ifPresent(this::goBack);
        return asked;
    }

    /** The same for an instant that was fixed before, on the first page of a list. */
    public void goBack(AsKnownAt asked) {
        restores.refuseTakenBack(asked);
        safeInstants.await(asked);
        unsealed = histories.unsealed();
    }

    /** The organisations whose history might still be completed by a load when the last instant was asked about. */
    public List<String> provisional() {
        return unsealed;
    }

    /** Says in the answer which instant it is about, and whose history may still be completed by a load. */
    public void echo(ObjectNode answer, AsKnownAt asked) {
        answer.put(AsKnownAt.PARAMETER, Instants.text(asked.instant()));
        if (!unsealed.isEmpty()) {
            unsealed.forEach(answer.putArray("provisional")::add);
        }
    }
}
