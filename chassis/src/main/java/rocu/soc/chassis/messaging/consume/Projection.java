package rocu.soc.chassis.messaging.consume;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A copy of another service's state, as far as this one needs it. It is given only what is later than what it stands at,
 * tombstones included. After a tombstone it keeps the key and the sequence and nothing else, so that an earlier record that
 * comes once more brings nothing back.
 */
public non-sealed interface Projection extends RecordConsumer {

    /** The kind of the records that it copies, all of them, by the member {@code aggregate} of what is published. */
    String aggregate();

    /** The table that it keeps them in, with their {@code id} and {@code sequence}. Never anything that a client sent. */
    String table();

    /**
     * The sequence at which it stands for an aggregate, or empty when it knows nothing of it. Nobody else applies a record
     * of that aggregate until the transaction ends.
     */
    OptionalInt standsAt(Connection connection, UUID aggregate) throws SQLException;
}
