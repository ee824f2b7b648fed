package rocu.soc.benchmarks.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Statements that stand beside this class, with names in braces for what each home has of its own.
 *
 * @param name of the resource
 * @param text with nothing filled in
 */
record FillScript(String name, String text) {

    static FillScript named(String name) {
        try (InputStream resource = FillScript.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new FillScript(name, new String(resource.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it in the transaction of the connection. */
    void run(Connection connection, Map<String, String> values) throws SQLException {
        String filledIn = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filledIn = filledIn.replace("${" + value.getKey() + "}", value.getValue());
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(filledIn);
        }
    }
}
