package rocu.soc.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Whether a process still works. */
public final class Liveness {
    private static final Path PROCESSES = Path.of("/proc");

    /** Places of fields in /proc/PID/stat behind the name of the program: state is its third field, num_threads its twentieth. */
    private static final int STATE = 0;

    private static final int THREADS = 17;

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

    /**
     * Whether all of its threads have ended. The first one may have ended before others, which a disk still keeps waiting: until
     * they end too, the process holds its ports and locks.
     */
    private static boolean isUncollected(long pid) {
        try {
            String status =
                    Files.readString(PROCESSES.resolve(Long.toString(pid)).resolve("stat"));
            String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ");
            boolean ended = fields[STATE].equals("Z") || fields[STATE].equals("X");
            return ended && Integer.parseInt(fields[THREADS]) <= 1;
        } catch (IOException goneOrNotLinux) {
            return false;
        }
    }
}
