package rocu.soc.localstack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rocu.soc.localstack.home.LauncherFailure;

/**
 * Puts a command into a session of its own, so that neither Ctrl-C of the launcher nor the end of the terminal reaches
 * it, and lets it write its own process id first, so that no moment is left in which it runs unknown.
 */
final class Detachment {
    private static final String WRITE_PID_THEN_BECOME = "echo $$ > \"$0\" && exec \"$@\"";

    private Detachment() {}

    static List<String> of(List<String> words, Path pidFile) {
        List<String> detached = new ArrayList<>(newSession());
        detached.addAll(List.of("/bin/sh", "-c", WRITE_PID_THEN_BECOME, pidFile.toString()));
        detached.addAll(words);
        return detached;
    }

    private static List<String> newSession() {
        if (Programs.find("setsid").isPresent()) {
            return List.of("setsid");
        }
        if (Programs.find("perl").isPresent()) {
            return List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV or die $!;");
        }
        throw new LauncherFailure("Neither setsid nor perl is on the PATH: install util-linux.");
    }
}
