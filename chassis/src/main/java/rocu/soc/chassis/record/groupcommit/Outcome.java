package rocu.soc.chassis.record.groupcommit;

/** How one command came out of a transaction that it shared with others. */
public sealed interface Outcome<A> {

    /** Its effect is in the transaction; the answer is given once that is durable. */
    record Done<A>(A answer) implements Outcome<A> {}

    /** It left nothing in the transaction, and its caller is told why. */
    record Refused<A>(RuntimeException why) implements Outcome<A> {}

    /** It left nothing in the transaction, and is to be run in one of its own. */
    record Alone<A>() implements Outcome<A> {}
}
