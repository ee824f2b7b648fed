package rocu.soc.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The CPU time that a process and what it started have used, from {@code /proc}: PostgreSQL is many processes, and those that
 * have ended stand in the account of their parent.
 */
public final class CpuTime {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    private CpuTime() {}

    /** In seconds. */
    public static double of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(one -> ticks(one.pid()))
                        .sum()
                / TICKS_PER_SECOND;
    }

    private static long ticks(long pid) {
        return statistics(pid)
                .map(text -> {
                    // the name in brackets may hold spaces; the fields behind it are counted from the state
                    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
                    long ticks = 0;
                    for (int field = USER; field <= CHILDREN_SYSTEM; field++) {
                        ticks += Long.parseLong(fields[field]);
                    }
                    return ticks;
                })
                .orElse(0L);
    }

    private static Optional<String> statistics(long pid) {
        try {
            return Optional.of(Files.readString(Path.of("/proc/" + pid + "/stat")));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
