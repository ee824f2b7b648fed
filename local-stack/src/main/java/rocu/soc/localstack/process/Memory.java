package rocu.soc.localstack.process;

import java.io.IOException;

/** The resident memory of a process. */
public final class Memory {
    private static final long KIBIBYTES_PER_MEBIBYTE = 1_024;

    private Memory() {}

    /** In MiB; 0 where the process is gone. */
    public static long residentMebibytes(ProcessHandle process) {
        try {
            Process answer = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            return answer.inputReader()
                    .lines()
                    .findFirst()
                    .map(line -> Long.parseLong(line.strip()) / KIBIBYTES_PER_MEBIBYTE)
                    .orElse(0L);
        } catch (IOException cause) {
            return 0L;
        }
    }
}
