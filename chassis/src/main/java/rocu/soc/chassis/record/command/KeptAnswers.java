package rocu.soc.chassis.record.command;

import rocu.soc.chassis.web.identity.Caller;

/** Judges an answer that was kept under a key before it is given again: rights are always today's. */
public interface KeptAnswers {

    /**
     * The answer as far as its caller may see today what it shows.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 404 if that is nothing
     */
    Answer today(Answer kept, Caller caller);
}
