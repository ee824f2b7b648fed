package rocu.soc.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import rocu.soc.localstack.process.Programs;

/** On which cores processes may run, by {@code taskset} of util-linux. */
public final class Cores {

    private Cores() {}

    /**
     * Keeps processes, and whatever they start from now on, to some cores.
     *
     * @param list as {@code taskset} has it, for example {@code 0} or {@code 1-3}
     * @throws BenchFailure without {@code taskset}, or where the machine has no such cores
     */
    public static void keep(String list, Stream<ProcessHandle> processes) {
        String taskset = Programs.find("taskset")
                .orElseThrow(() -> new BenchFailure("taskset (Debian, Ubuntu: util-linux) is not installed."))
                .toString();
        processes
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .forEach(process -> {
                    boolean kept = run(List.of(taskset, "-a", "-c", "-p", list, Long.toString(process.pid())));
                    if (!kept && process.isAlive()) {
                        throw new BenchFailure("A process cannot be kept to the cores " + list + ".");
                    }
                });
    }

    private static boolean run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new BenchFailure("taskset cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }
}
