package rocu.soc.localstack.container;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Fingerprint;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.kafka.Topics;
import rocu.soc.localstack.keycloak.Tokens;
import rocu.soc.localstack.postgres.Databases;
import rocu.soc.localstack.postgres.Migrations;
import rocu.soc.localstack.service.SocService;

/**
 * The one-shot containers of docker-compose.yml: {@code settings} writes what every other container is configured by,
 * {@code prepare} makes databases, roles, tables and topics once the servers answer, {@code token PERSONA} prints a token.
 */
final class ContainerPreparation {
    private final Checkout checkout;
    private final Home home;
    private final Path settingsFolder;
    private final ContainerSettings settings;

    private ContainerPreparation() {
        this.checkout = Checkout.find();
        this.home = Home.open(Path.of(required("SOC_HOME")));
        this.settingsFolder = Path.of(required("SOC_SETTINGS"));
        this.settings = new ContainerSettings(
                Region.named(checkout, home, System.getenv()),
                Secrets.of(home),
                Ports.read(checkout.portFile(), System.getenv()));
    }

    /** Ends with 0 when the command is done, 1 when it failed, 2 when there is no such command. */
    public static void main(String[] arguments) {
        try {
            System.exit(run(List.of(arguments)));
        } catch (LauncherFailure failure) {
            System.err.println(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
            System.exit(1);
        }
    }

    private static int run(List<String> arguments) {
        switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "settings" -> new ContainerPreparation().write();
            case "prepare" -> new ContainerPreparation().prepare();
            case "token" -> new ContainerPreparation().token(arguments.subList(1, arguments.size()));
            default -> {
                System.err.println("Commands: settings, prepare, token PERSONA");
                return 2;
            }
        }
        return 0;
    }

    private void write() {
        new SettingsFiles(settingsFolder).write(settings);
        System.out.println("The settings of all containers are written.");
    }

    private void prepare() {
        prepareKeycloak();
        Migrations migrations = new Migrations(settings.database(), settings.secrets(), checkout.classes("chassis"));
        for (SocService service : SocService.in(checkout)) {
            databases().prepare(service.database());
            int applied = migrations.apply(service.database(), service.classes(checkout));
            System.out.println("Database " + service.label() + ": " + applied + " migrations applied");
        }
        int created = new Topics(settings.broker()).ensure();
        System.out.println(created + " topics created");
    }

    /** Keycloak imports a realm only into an empty database: another realm means another database. */
    private void prepareKeycloak() {
        Fingerprint imported = new Fingerprint(home.folder().resolve("imported-realm"));
        String realm = settings.realm().json();
        if (!imported.is(realm)) {
            databases().drop(Databases.KEYCLOAK);
        }
        databases().prepareKeycloak();
        imported.record(realm);
    }

    private void token(List<String> operands) {
        if (operands.size() != 1) {
            throw new LauncherFailure("Usage: token PERSONA, for example token cheshire-officer");
        }
        System.out.println(
                new Tokens(settings.provider(), settings.region(), settings.secrets()).of(operands.getFirst()));
    }

    private Databases databases() {
        return new Databases(settings.database(), settings.secrets());
    }

    private static String required(String variable) {
        String value = System.getenv(variable);
        if (value == null) {
            throw new LauncherFailure(variable + " is not set: this runs in the containers of docker-compose.yml.");
        }
        return value;
    }
}
