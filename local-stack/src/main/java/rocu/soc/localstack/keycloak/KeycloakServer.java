package rocu.soc.localstack.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Fingerprint;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.postgres.DatabaseServer;
import rocu.soc.localstack.postgres.Databases;
import rocu.soc.localstack.process.Ending;
import rocu.soc.localstack.process.HttpCheck;
import rocu.soc.localstack.process.ManagedProcess;
import rocu.soc.localstack.process.Programs;
import rocu.soc.localstack.process.Progress;
import rocu.soc.localstack.process.Readiness;
import rocu.soc.localstack.process.Recording;
import rocu.soc.localstack.process.ServerCommand;
import rocu.soc.localstack.process.Signal;
import rocu.soc.localstack.process.StartUpCache;
import rocu.soc.localstack.process.TakenPort;

/** The Keycloak of one home. All that it stores comes from {@link Realm}: another realm means another database. */
public final class KeycloakServer {
    public static final String NAME = "keycloak";
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    /** For a quick start and little memory: it issues a handful of tokens, and nothing waits for them. */
    private static final List<String> OPTIONS = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=256m",
            "-Dquarkus.datasource.jdbc.validate-on-borrow=true");

    private final Checkout checkout;
    private final Home home;
    private final Path folder;
    private final Ports ports;
    private final Secrets secrets;
    private final ManagedProcess process;
    private final Fingerprint imported;
    private final String realm;

    public KeycloakServer(
            Checkout checkout, Region region, Home home, Ports ports, Secrets secrets, Progress progress) {
        this.checkout = checkout;
        this.home = home;
        this.folder = home.dataOf(NAME);
        this.ports = ports;
        this.secrets = secrets;
        this.process = new ManagedProcess(home, NAME, Signal.TERM, STOP_LIMIT, progress);
        this.imported = new Fingerprint(folder.resolve("imported-realm"));
        this.realm = new Realm(region, secrets, ports.of(Port.GATEWAY)).json();
    }

    public ManagedProcess process() {
        return process;
    }

    /** The {@code iss} of its tokens. */
    public String issuer() {
        return address() + "/realms/" + Realm.NAME;
    }

    public boolean isReady() {
        return process.living().isPresent() && answers() && imported.is(realm);
    }

    /** Unpacks and builds Keycloak, which needs no other server; the start then finds it done. */
    public void install() {
        KeycloakInstallation.ensure(checkout);
    }

    /** Starts it unless it runs with the realm of this checkout; returns whether it had to be started. */
    public boolean start(DatabaseServer database) {
        KeycloakInstallation installation = KeycloakInstallation.ensure(checkout);
        Readiness readiness = new Readiness(this::answers);
        boolean started = process.ensure(
                command(installation, database),
                () -> {
                    TakenPort.refuse("Keycloak", ports, Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT);
                    cache(installation).clear();
                    layOut(installation);
                    prepareDatabase(new Databases(database, secrets));
                },
                readiness);
        imported.record(realm);
        return started;
    }

    public Ending stop() {
        return process.stop(StartUpCache.writtenAtTheEnd(checkout.startUpCaches(), NAME, home));
    }

    public Recording recording() {
        return new Recording(process, cache(KeycloakInstallation.ensure(checkout)));
    }

    private void prepareDatabase(Databases databases) {
        if (!imported.is(realm)) {
            imported.forget();
            databases.drop(Databases.KEYCLOAK);
        }
        databases.prepareKeycloak();
    }

    private ServerCommand command(KeycloakInstallation installation, DatabaseServer database) {
        List<String> fixed = installation.java(folder, OPTIONS, List.of("start", "--optimized", "--import-realm"));
        List<String> words = new ArrayList<>(List.of(Programs.java()));
        words.addAll(cache(installation).options());
        words.addAll(fixed);
        Map<String, String> environment = environment(database);
        return new ServerCommand(words, folder, environment, fixed + "\n" + new TreeMap<>(environment) + "\n" + realm);
    }

    private StartUpCache cache(KeycloakInstallation installation) {
        String build =
                Fingerprint.of(installation.folder().toString().getBytes(UTF_8)).substring(0, 16);
        return new StartUpCache(checkout.startUpCaches(), NAME, build, home);
    }

    private Map<String, String> environment(DatabaseServer database) {
        return new KeycloakSettings(
                        database,
                        secrets,
                        "127.0.0.1",
                        ports.of(Port.KEYCLOAK),
                        ports.of(Port.KEYCLOAK_MANAGEMENT),
                        address())
                .variables();
    }

    private String address() {
        return "http://localhost:" + ports.of(Port.KEYCLOAK);
    }

    /** Makes the folder of this home look like the installation but for its data. */
    private void layOut(KeycloakInstallation installation) {
        try {
            Path importFolder = Files.createDirectories(folder.resolve("data/import"));
            Files.writeString(importFolder.resolve(Realm.NAME + ".json"), realm);
            for (String part : List.of("lib", "conf", "providers", "themes")) {
                Path link = folder.resolve(part);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, installation.folder().resolve(part));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private boolean answers() {
        return new HttpCheck("http://127.0.0.1:" + ports.of(Port.KEYCLOAK_MANAGEMENT) + "/health/ready").passes();
    }
}
