package rocu.soc.chassis.operations.reconcile;

/**
 * A record as its owner or a copy holds it: no more than which version that is.
 *
 * @param id in lower case, so that texts sort as ids do
 */
public record HeldRecord(String id, int sequence) {}
