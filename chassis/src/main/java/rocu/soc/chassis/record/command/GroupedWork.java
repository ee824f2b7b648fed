package rocu.soc.chassis.record.command;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import rocu.soc.chassis.record.groupcommit.Outcome;
import rocu.soc.chassis.record.groupcommit.Work;

/** Runs grouped commands: together in one transaction, or one as {@link Commands} runs all others. */
final class GroupedWork<C> implements Work<GroupedCommand<C>, Response> {

    private final Commands commands;
    private final GroupTransactions transactions;
    private final SharedEffect<C> effect;

    GroupedWork(Commands commands, GroupTransactions transactions, SharedEffect<C> effect) {
        this.commands = commands;
        this.transactions = transactions;
        this.effect = effect;
    }

    @Override
    public Collection<String> claims(GroupedCommand<C> command) {
        List<String> claims = new ArrayList<>();
        CommandRequest request = command.request();
        if (request.key() != null) {
            claims.add("key\n" + request.keyName());
        }
        effect.claims(command.command(), request.caller()).forEach(claim -> claims.add("effect\n" + claim));
        return claims;
    }

    @Override
    public List<Outcome<Response>> together(List<GroupedCommand<C>> group) {
        return transactions.run(group, effect);
    }

    @Override
    public Response alone(GroupedCommand<C> command) {
        return commands.run(command.request(), change -> effect.alone(command.command(), change));
    }
}
