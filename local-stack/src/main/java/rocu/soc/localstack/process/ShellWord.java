package rocu.soc.localstack.process;

import java.nio.file.Path;

/** A path as one word of a shell command, whatever characters it holds. */
public final class ShellWord {
    private ShellWord() {}

    public static String of(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }
}
