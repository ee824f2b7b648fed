package rocu.soc.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Whether a process still works. */
public final class Liveness {
    private static final Path PROCESSES = Path.of("/proc");

    private Liveness() {}

    /** One that has ended counts as dead also while nobody has collected its exit code yet. */
    public static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isUncollected(process.pid());
    }

    /** Whether it is the process that was started at that instant, and not a later one that got the same id. */
    public static boolean isAliveSince(ProcessHandle process, Instant start, Duration tolerance) {
        return isAlive(process)
                && process.info()
                        .startInstant()
                        .map(actual -> Duration.between(actual, start).abs().compareTo(tolerance) <= 0)
                        .orElse(true);
    }

    private static boolean isUncollected(long pid) {
        try {
            String status =
                    Files.readString(PROCESSES.resolve(Long.toString(pid)).resolve("stat"));
            char state = status.charAt(status.lastIndexOf(')') + 2);
            return state == 'Z' || state == 'X';
        } catch (IOException goneOrNotLinux) {
            return false;
        }
    }
}
