package rocu.soc.benchmarks.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rocu.soc.benchmarks.Suite;

/**
 * The suite in a home that holds that many records. It takes minutes to fill one, so it is kept, and filled anew only where what
 * fills it or a migration has changed since.
 */
final class FilledSuite {

    /** Those whose databases hold records. */
    static final List<String> SERVICES = List.of("threat", "disruption", "orders");

    private static final String OFFICER = "cheshire-officer";
    private static final String MEMBER = "cheshire-lead";

    private final Suite suite;
    private final Amount amount;
    private final Order order;
    private final Path mark;

    FilledSuite(Amount amount, Order order) {
        this.suite = Suite.inHome(
                "scale-" + amount.disruptions() + "-" + order.name().toLowerCase(Locale.ROOT));
        this.amount = amount;
        this.order = order;
        this.mark = suite.folder().resolve("filled");
    }

    /** Starts it, filled, with its start-up caches. */
    void up(boolean anew) {
        if (anew || !isFilled()) {
            fill();
        }
        if (!suite.stack().hasStartUpCaches()) {
            suite.stack().makeStartUpCaches();
            suite.down();
        }
        suite.stack().up();
    }

    /** From now on it holds something else than what it was filled with, and is filled anew the next time. */
    void spoil() {
        delete(mark);
    }

    void down() {
        suite.down();
    }

    Filling.Databases databases() {
        return service -> suite.stack().postgres().server().connectAsSuperuser(service);
    }

    /** The plans of its statements. */
    PlanLog plans() {
        return new PlanLog(databases(), suite.folder().resolve("logs/postgres.log"));
    }

    Suite suite() {
        return suite;
    }

    Amount amount() {
        return amount;
    }

    /** Until when records of it became known. */
    Instant until() {
        return Instant.parse(lines().getLast());
    }

    private void fill() {
        System.out.println("Filling a home with " + amount);
        delete(mark);
        suite.empty();
        suite.stack().up();
        SERVICES.forEach(service -> suite.stack().process(service).stop());
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        new Filling(databases(), amount, new Filling.Circumstances(order, at, account(OFFICER), account(MEMBER))).run();
        plans().prepare();
        write(mark, digest() + "\n" + at + "\n");
    }

    private String account(String persona) {
        return Account.behind(suite.stack().tokens().of(persona));
    }

    private boolean isFilled() {
        return Files.exists(mark) && lines().getFirst().equals(digest());
    }

    /** Of everything that decides what is in the databases. */
    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Filling.scripts().forEach(script -> digest.update(script.text().getBytes(UTF_8)));
            for (Path migration : migrations()) {
                digest.update(Files.readAllBytes(migration));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private List<Path> migrations() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("chassis", "threat-service", "disruption-service", "orders-service")) {
            try (Stream<Path> files =
                    Files.walk(suite.checkout().classes(module).resolve("db"))) {
                files.filter(Files::isRegularFile).sorted().forEach(all::add);
            }
        }
        return all;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
