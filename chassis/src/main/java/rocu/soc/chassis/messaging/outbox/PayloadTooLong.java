package rocu.soc.chassis.messaging.outbox;

import java.util.UUID;

/** The state of an aggregate does not fit into a record; the command that led to it must be refused. */
public final class PayloadTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PayloadTooLong(UUID aggregateId, int sequence, int bytes) {
        super("Version " + sequence + " of " + aggregateId + " has " + bytes + " bytes; a record holds at most "
                + OutboxRecord.LONGEST);
    }
}
