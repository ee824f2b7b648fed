package rocu.soc.chassis.record.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.command.Commands;
import rocu.soc.chassis.web.http.Conditions;
import rocu.soc.chassis.web.json.StrictJson;

/** Answers to requests about the erasures of one record, at {@code …/{id}/erasures} of each kind. */
@ApplicationScoped
public class ErasureAnswers {

    @Inject
    Commands commands;

    @Inject
    Conditions conditions;

    @Inject
    ErasureCommands erasures;

    @Inject
    ErasureReads reads;

    /**
     * Those of the record, the first one first.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 403 {@code forbidden}, 404
     */
    public Erasures of(PersonalRecords kind, String id) {
        return new Erasures(reads.of(kind, id), false);
    }

    /**
     * Proposes to erase something of it.
     *
     * @throws rocu.soc.chassis.web.problem.Problem as {@link ErasureCommands#propose}
     */
    public Response propose(PersonalRecords kind, String id, byte @Nullable [] body) {
        var proposal = StrictJson.object(body);
        var from = conditions.ifMatch();
        return commands.run(body, change -> erasures.propose(kind, id, from, proposal, change));
    }

    /**
     * Carries out what somebody else proposed, or refuses it.
     *
     * @throws rocu.soc.chassis.web.problem.Problem as {@link ErasureCommands#decide}
     */
    public Response decide(PersonalRecords kind, String id, String erasure, byte @Nullable [] body) {
        var decision = StrictJson.object(body);
        var from = conditions.ifMatch();
        return commands.run(body, change -> erasures.decide(kind, id, erasure, from, decision, change));
    }
}
