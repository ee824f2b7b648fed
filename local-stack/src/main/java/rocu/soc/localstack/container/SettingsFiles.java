package rocu.soc.localstack.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.kafka.NodeAccounts;
import rocu.soc.localstack.keycloak.Realm;
import rocu.soc.localstack.service.SocService;

/**
 * The files from which the containers take their settings: one folder, and so one volume, for each part, so that none reads
 * the passwords of another.
 */
record SettingsFiles(Path folder) {
    private static final String VARIABLES = "variables";

    void write(ContainerSettings settings) {
        write("postgres", "password", settings.superuserPassword());
        NodeAccounts accounts = new NodeAccounts(settings.secrets());
        write("kafka", NodeAccounts.LOGIN_FILE, accounts.login());
        write("kafka", NodeAccounts.ADMINISTRATOR_FILE, accounts.administrator());
        write("keycloak", VARIABLES, script(settings.keycloak()));
        write("realm", Realm.NAME + ".json", settings.realm().json());
        for (SocService service : SocService.values()) {
            write(service.label(), VARIABLES, script(settings.of(service)));
        }
    }

    /** Assignments that a shell reads; no value holds a quote. */
    private static String script(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(variable -> variable.getKey() + "='" + unquoted(variable.getValue()) + "'\n")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String unquoted(String value) {
        if (value.contains("'") || value.contains("\n")) {
            throw new LauncherFailure("A setting holds a quote or a line break.");
        }
        return value;
    }

    private void write(String part, String name, String content) {
        try {
            Path folderOfPart = Files.createDirectories(folder.resolve(part));
            Path incomplete = Files.writeString(folderOfPart.resolve(name + ".new"), content);
            Files.move(
                    incomplete,
                    folderOfPart.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
