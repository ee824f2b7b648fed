package rocu.soc.chassis.messaging.consume;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a service does with the records of one topic: either a {@link Projection} or a {@link Reaction}, never both in one.
 * A service implements it as a bean; {@link Consumers} runs it.
 */
public sealed interface RecordConsumer permits Projection, Reaction {

    /** Names it among the consumers of the service, and its offsets for ever: {@code threats-for-checks}. */
    String name();

    /** The topic that it reads. */
    String topic();

    /**
     * Works the record into the database, in the running transaction: it takes effect wholly or not at all. May be called
     * again for a record whose effect was already committed. Calls no other service, for a transaction would wait for it.
     *
     * @param connection of that transaction; neither committed nor closed here
     * @throws Unprocessable when this record can never be processed; it becomes a dead letter at once
     * @throws JsonProcessingException likewise
     * @throws SQLException repeated while the database cannot answer
     */
    void apply(Connection connection, InternalRecord received) throws SQLException, JsonProcessingException;
}
