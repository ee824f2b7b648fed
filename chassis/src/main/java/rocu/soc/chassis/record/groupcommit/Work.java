package rocu.soc.chassis.record.groupcommit;

import java.util.Collection;
import java.util.List;

/**
 * What a group commit does for its commands.
 *
 * @param <C> the command
 * @param <A> its answer
 */
public interface Work<C, A> {

    /** Names of what can be there once only. A command that has one in common with another at work is run alone. */
    Collection<String> claims(C command);

    /**
     * Runs these in one transaction; it is durable when this returns.
     *
     * @return an outcome for each, in their order
     * @throws RuntimeException if nothing of it was committed, and each is to be run alone
     */
    List<Outcome<A>> together(List<C> commands);

    /** Runs one in a transaction of its own, as if there were no others; durable when it returns. */
    A alone(C command);
}
