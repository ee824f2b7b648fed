package rocu.soc.localstack.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.postgres.DatabaseServer;

/**
 * Where the servers of a test run listen. Written to a file besides, for a test class may be loaded by another class
 * loader than the one that started the servers.
 */
record Endpoints(DatabaseServer database, String kafkaBootstrap, String issuer) {

    void write(Path file) {
        Properties lines = new Properties();
        lines.setProperty("host", database.host());
        lines.setProperty("port", Integer.toString(database.port()));
        lines.setProperty("superuser", database.superuser());
        lines.setProperty("password", database.superuserPassword());
        lines.setProperty("kafka", kafkaBootstrap);
        lines.setProperty("issuer", issuer);
        try (Writer writer = Files.newBufferedWriter(file)) {
            lines.store(writer, null);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Endpoints read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException cause) {
            throw new LauncherFailure("No servers were started for these tests: " + file, cause);
        }
        DatabaseServer database = new DatabaseServer(
                lines.getProperty("host"),
                Integer.parseInt(lines.getProperty("port")),
                lines.getProperty("superuser"),
                lines.getProperty("password"));
        return new Endpoints(database, lines.getProperty("kafka"), lines.getProperty("issuer"));
    }
}
