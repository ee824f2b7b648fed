package rocu.soc.benchmarks;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import rocu.soc.localstack.LocalStack;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.Installation;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.process.Progress;

/** The suite in a home and on ports of its own, with start-up caches, started by the code of {@code ./soc up}. */
public final class Suite {

    /** Parts by their names in the launcher, in the order of reports. */
    public static final List<String> PARTS =
            List.of("gateway", "disruption", "postgres", "threat", "orders", "kafka", "keycloak");

    private final Checkout checkout;
    private final Path folder;
    private final Home home;
    private final Ports ports;
    private final LocalStack stack;

    private Suite(Checkout checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
        this.home = Home.open(folder);
        Path file = folder.resolve("ports.env");
        if (!Files.exists(file)) {
            Ports.free().write(file);
        }
        this.ports = Ports.read(file, Map.of());
        this.stack = new LocalStack(checkout, Region.usual(checkout), home, ports, Progress.toStandardOutput());
    }

    public static Suite inItsHome() {
        return inHome("home");
    }

    /** The same in a home of that name beside it. */
    public static Suite inHome(String name) {
        Checkout checkout = Checkout.find();
        return new Suite(
                checkout, checkout.module("benchmarks").resolve("target").resolve(name));
    }

    /** Deletes what earlier runs stored. */
    public void empty() {
        stack.discard();
        for (String store : List.of("postgres/data", "kafka/data", "keycloak/imported-realm")) {
            Installation.delete(folder.resolve(store));
        }
    }

    /** Starts from now on are those of a build with its caches. */
    public void makeCaches() {
        if (!stack.hasStartUpCaches()) {
            empty();
            stack.makeStartUpCaches();
            stack.down();
        }
    }

    public void down() {
        stack.down();
    }

    /** The number that is the answer to a question to the database of a service. */
    public long number(String service, String question) {
        try (Connection database = stack.postgres().server().connectAsSuperuser(service);
                PreparedStatement select = database.prepareStatement(question);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new BenchFailure("The database does not answer: " + e.getMessage(), e);
        }
    }

    public LocalStack stack() {
        return stack;
    }

    public Path root() {
        return checkout.root();
    }

    public Path folder() {
        return folder;
    }

    public Checkout checkout() {
        return checkout;
    }

    public Ports ports() {
        return ports;
    }

    public URI gateway() {
        return URI.create("http://127.0.0.1:" + ports.of(Port.GATEWAY));
    }
}
