package rocu.soc.localstack.testing;

import java.util.Locale;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Secrets;

/** What {@code -Dsoc.servers} says: where the servers of a test run come from. */
enum ServersChoice {
    CONTAINERS,
    LOCAL,
    AUTO;

    private static final String PROPERTY = "soc.servers";

    static ServersChoice fromSystemProperty() {
        return of(System.getProperty(PROPERTY, "auto"));
    }

    static ServersChoice of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "containers" -> CONTAINERS;
            case "local" -> LOCAL;
            case "auto", "" -> AUTO;
            default -> throw new LauncherFailure("-D" + PROPERTY + "=" + word + ": say containers, local or auto.");
        };
    }

    Servers servers(Home home, Secrets secrets, boolean firstOfThisRun) {
        return switch (this) {
            case LOCAL -> new LocalServers(home, secrets, firstOfThisRun);
            case CONTAINERS -> containers(secrets);
            case AUTO ->
                ContainerEngine.answers() ? containers(secrets) : new LocalServers(home, secrets, firstOfThisRun);
        };
    }

    private static Servers containers(Secrets secrets) {
        if (!ContainerEngine.answers()) {
            throw new LauncherFailure("-Dsoc.servers=containers, but no container engine answers: start it (docker info"
                    + " must show a server), or say -Dsoc.servers=local.");
        }
        return ContainerServers.shared(secrets);
    }
}
