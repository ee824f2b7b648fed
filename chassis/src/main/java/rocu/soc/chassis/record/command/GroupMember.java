package rocu.soc.chassis.record.command;

import rocu.soc.chassis.record.groupcommit.Outcome;

/** One command inside the transaction that it shares: what it leaves there, and how it comes out. */
final class GroupMember<C> {

    private final GroupedCommand<C> command;
    private final Collected left;
    private final Change change;
    private Outcome<Answer> outcome = new Outcome.Alone<>();

    GroupMember(GroupedCommand<C> command, Transaction transaction) {
        this.command = command;
        this.left = new Collected(transaction);
        this.change = new Change(left, command.request());
    }

    CommandRequest request() {
        return command.request();
    }

    SharedEffect.Shared<C> shared() {
        return new SharedEffect.Shared<>(command.command(), change);
    }

    void came(Outcome<Answer> how) {
        outcome = how;
    }

    Outcome<Answer> outcome() {
        return outcome;
    }

    /** What it leaves, if it is done. */
    Collected left() {
        return left;
    }
}
