package rocu.soc.localstack.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Programs of the machine, found on the PATH. */
public final class Programs {
    private Programs() {}

    public static Optional<Path> find(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The java program of the JDK that runs this launcher. */
    public static String java() {
        return ofTheJdk("java");
    }

    /** The program of the same JDK that speaks to running ones. */
    static String jcmd() {
        return ofTheJdk("jcmd");
    }

    private static String ofTheJdk(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
