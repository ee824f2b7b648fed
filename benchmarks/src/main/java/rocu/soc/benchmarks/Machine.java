package rocu.soc.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a result says of where and when it was measured; nothing that names a machine. */
public final class Machine {

    private static final double KIBIBYTES_PER_GIBIBYTE = 1024.0 * 1024.0;

    private Machine() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** The head of a result: date, commit, machine, command. */
    public static String head(String title, Path checkout, String command) {
        return """
                # %s

                | | |
                |---|---|
                | Date | %s |
                | Commit | %s |
                | Machine | %d cores, %.0f GiB memory, %s %s, Java %s |
                | Load before the run | %s |
                | Command | `%s` |
                """.formatted(
                        title,
                        today(),
                        commit(checkout),
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        System.getProperty("os.name"),
                        kernel(),
                        Runtime.version().feature(),
                        load(),
                        command);
    }

    /** The mean number of running processes of the last minute. */
    public static String load() {
        return lines(Path.of("/proc/loadavg")).stream()
                .map(line -> line.split(" ", 2)[0])
                .findFirst()
                .orElse("unknown");
    }

    private static double memory() {
        return lines(Path.of("/proc/meminfo")).stream()
                        .filter(line -> line.startsWith("MemTotal:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                / KIBIBYTES_PER_GIBIBYTE;
    }

    /** The main version alone: the rest may name who built it. */
    private static String kernel() {
        return String.valueOf(System.getProperty("os.version"))
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(\\d+\\.\\d+).*", "$1");
    }

    private static String commit(Path checkout) {
        String commit = git(checkout, "rev-parse", "--short=12", "HEAD");
        return git(checkout, "status", "--porcelain", "-uno").isEmpty() ? commit : commit + ", with changes";
    }

    private static String git(Path checkout, String... words) {
        try {
            Process git = new ProcessBuilder(command(words))
                    .directory(checkout.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static List<String> command(String... words) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        return command;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
