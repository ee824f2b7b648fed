package rocu.soc.localstack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What to run, in which folder, and with which variables besides those of the launcher. A process that was started from
 * a command of another identity is not the one that is wanted, and is replaced.
 */
public record ServerCommand(List<String> words, Path folder, Map<String, String> environment, String identity) {
    public ServerCommand {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** A command whose every word and variable matters. */
    public static ServerCommand of(List<String> words, Path folder, Map<String, String> environment) {
        return new ServerCommand(words, folder, environment, words + "\n" + new TreeMap<>(environment));
    }
}
