package rocu.soc.chassis.record.command;

/** A command on its way into a transaction that it shares: how it came in, and what was read of it. */
record GroupedCommand<C>(CommandRequest request, C command) {}
