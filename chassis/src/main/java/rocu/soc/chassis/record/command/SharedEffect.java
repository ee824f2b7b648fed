package rocu.soc.chassis.record.command;

import java.util.Collection;
import java.util.List;
import rocu.soc.chassis.record.groupcommit.Outcome;
import rocu.soc.chassis.web.identity.Caller;

/**
 * What a hot command does, when several of it share one transaction and when one has its own. Keys, log and outbox are not
 * its matter.
 *
 * @param <C> what was read of the request
 */
public interface SharedEffect<C> {

    /** One command of those that share a transaction. */
    record Shared<C>(C command, Change change) {}

    /** Names of what can be there once only, and of which this command would make one. */
    Collection<String> claims(C command, Caller caller);

    /**
     * Runs these in the running transaction. Whatever more than one of them needs is looked up and written at once; of one
     * that meets what is stored already, {@link Outcome.Alone} is said, and nothing is written.
     *
     * @return an outcome for each, in their order
     */
    List<Outcome<Answer>> together(List<Shared<C>> commands);

    /** Runs one in the running transaction, which is its own. */
    Answer alone(C command, Change change);
}
