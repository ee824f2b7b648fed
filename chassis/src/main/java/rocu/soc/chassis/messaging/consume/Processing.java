package rocu.soc.chassis.messaging.consume;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import rocu.soc.chassis.messaging.broker.RecordHeaders;
import rocu.soc.chassis.web.trace.Traces;

/** Works records into the database, and quarantines those that cannot be. */
@ApplicationScoped
class Processing {

    private static final int TRANSACTION_SECONDS = 30;

    private final AgroalDataSource database;
    private final Traces traces;

    Processing(AgroalDataSource database, Traces traces) {
        this.database = database;
        this.traces = traces;
    }

    /** All of them in one transaction, in their order; throws whatever keeps one of them from being processed. */
    void process(RecordConsumer consumer, List<ReceivedRecord> records) {
        inTransaction(connection -> {
            DeadLetterRows deadLetters = new DeadLetterRows(connection);
            for (ReceivedRecord received : records) {
                if (waits(deadLetters, consumer, received)) {
                    deadLetters.insert(consumer.name(), received, DeadLetterRows.BEHIND, 0);
                } else {
                    traced(consumer, received, () -> apply(consumer, connection, received.read()));
                }
            }
            return true;
        });
    }

    /** Whether an open dead letter of its key stands before it. A tombstone waits for nothing that came before it. */
    private static boolean waits(DeadLetterRows deadLetters, RecordConsumer consumer, ReceivedRecord received)
            throws SQLException {
        String topic = received.place().topic();
        boolean open = deadLetters.lockAndLook(consumer.name(), topic, received.key());
        if (open && received.payload() == null) {
            deadLetters.forget(
                    consumer.name(), topic, received.key(), received.read().sequence());
            return deadLetters.lockAndLook(consumer.name(), topic, received.key());
        }
        return open;
    }

    /** Makes it a dead letter, in a transaction of its own. */
    void quarantine(RecordConsumer consumer, ReceivedRecord received, String cause, int attempts) {
        inTransaction(connection -> {
            DeadLetterRows deadLetters = new DeadLetterRows(connection);
            deadLetters.lockAndLook(consumer.name(), received.place().topic(), received.key());
            deadLetters.insert(consumer.name(), received, cause, attempts);
            return true;
        });
    }

    private void traced(RecordConsumer consumer, ReceivedRecord received, Traces.Work work) throws Exception {
        traces.process(
                received.place().topic(), consumer.name(), received.headers().get(RecordHeaders.TRACEPARENT), work);
    }

    static void apply(RecordConsumer consumer, Connection connection, InternalRecord received)
            throws SQLException, JsonProcessingException {
        switch (consumer) {
            case Projection projection -> {
                OptionalInt standsAt = projection.standsAt(connection, received.key());
                if (standsAt.isEmpty() || standsAt.getAsInt() < received.sequence()) {
                    projection.apply(connection, received);
                }
            }
            case Reaction reaction -> reaction.apply(connection, received);
        }
    }

    /** Whether the database answers at all: if not, no failure is a record's own. */
    boolean databaseAnswers() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException away) {
            return false;
        }
    }

    /** Runs it in a new transaction that is rolled back when anything is thrown. */
    <T> T inTransaction(Work<T> work) {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> {
            try (Connection connection = database.getConnection()) {
                return work.in(connection);
            }
        });
    }

    /** The same in the transaction that runs already, if one does. */
    <T> T inRunningTransaction(Work<T> work) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (Connection connection = database.getConnection()) {
                return work.in(connection);
            }
        });
    }

    /** Something done through the connection of a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws Exception;
    }
}
