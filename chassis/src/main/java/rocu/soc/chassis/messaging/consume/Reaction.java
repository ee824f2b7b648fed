package rocu.soc.chassis.messaging.consume;

/**
 * Something of this service's own that follows from another's state: a proposed disruption, a consideration, a prompt. It is
 * derived from the state that the record carries and inserted under a natural key ({@code ON CONFLICT DO NOTHING}), so that
 * it is there once, however often and in whatever order records come.
 */
public non-sealed interface Reaction extends RecordConsumer {}
