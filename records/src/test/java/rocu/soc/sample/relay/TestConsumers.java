package rocu.soc.sample.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.consume.InternalRecord;
import rocu.soc.chassis.messaging.consume.Projection;
import rocu.soc.chassis.messaging.consume.Reaction;
import rocu.soc.chassis.messaging.consume.Unprocessable;

/** A projection and a reaction as a service would write them, with tables that also tell each effect in its order. */
final class TestConsumers {

    private TestConsumers() {}

    static void createTables() throws SQLException {
        for (String statement : List.of(
                "CREATE TABLE IF NOT EXISTS test_copy (name text, id uuid, sequence int, value text, PRIMARY KEY (name, id))",
                "CREATE TABLE IF NOT EXISTS test_effect (name text, place serial, id uuid, sequence int)",
                "CREATE TABLE IF NOT EXISTS test_prompt (name text, id uuid, PRIMARY KEY (name, id))",
                "GRANT ALL ON test_copy, test_effect, test_prompt TO sample_app",
                "GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO sample_app")) {
            Behind.ask(statement);
        }
    }

    /** What was applied, in the order in which it was. */
    static List<String> effects(Projection projection, UUID key) throws SQLException {
        return Behind.ask(
                "SELECT sequence FROM test_effect WHERE name = ? AND id = ? ORDER BY place", projection.name(), key);
    }

    static @Nullable String value(InternalRecord received) throws JsonProcessingException {
        return received.isTombstone()
                ? null
                : new ObjectMapper()
                        .readTree(new String(received.payload(), java.nio.charset.StandardCharsets.UTF_8))
                        .path("value")
                        .asText();
    }

    /** Copies the value; some values do what goes wrong in life, until it is mended. */
    static final class Copy implements Projection {
        final AtomicBoolean mended = new AtomicBoolean();
        final AtomicInteger cuts = new AtomicInteger();
        private final String name;
        private final TestTopic topic;

        Copy(TestTopic topic) {
            this.name = "copy-" + UUID.randomUUID();
            this.topic = topic;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String topic() {
            return topic.name();
        }

        @Override
        public String aggregate() {
            return "test";
        }

        @Override
        public String table() {
            return "test_copy";
        }

        @Override
        public OptionalInt standsAt(Connection connection, UUID aggregate) throws SQLException {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT sequence FROM test_copy WHERE name = ? AND id = ?")) {
                select.setString(1, name);
                select.setObject(2, aggregate);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
                }
            }
        }

        @Override
        public void apply(Connection connection, InternalRecord received) throws SQLException, JsonProcessingException {
            String value = value(received);
            if (!mended.get() && "poison".equals(value)) {
                throw new Unprocessable("the value is poison");
            }
            if (!mended.get() && "bug".equals(value)) {
                throw new IllegalStateException("a value that must not be told: " + value);
            }
            if ("cut".equals(value) && cuts.incrementAndGet() <= 7) {
                cut(connection);
            }
            try (PreparedStatement upsert = connection.prepareStatement("""
                    WITH effect AS (INSERT INTO test_effect (name, id, sequence) VALUES (?, ?, ?))
                    INSERT INTO test_copy (name, id, sequence, value) VALUES (?, ?, ?, ?)
                        ON CONFLICT (name, id) DO UPDATE SET sequence = excluded.sequence, value = excluded.value
                    """)) {
                for (int half = 0; half <= 3; half += 3) {
                    upsert.setString(half + 1, name);
                    upsert.setObject(half + 2, received.key());
                    upsert.setInt(half + 3, received.sequence());
                }
                upsert.setString(7, value);
                upsert.executeUpdate();
            }
        }

        private static void cut(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_terminate_backend(pg_backend_pid())");
            }
        }
    }

    /** Prompts somebody once for each aggregate. */
    record Prompt(String name, String topic) implements Reaction {

        @Override
        public void apply(Connection connection, InternalRecord received) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO test_prompt (name, id) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
                insert.setString(1, name);
                insert.setObject(2, received.key());
                insert.executeUpdate();
            }
        }
    }
}
