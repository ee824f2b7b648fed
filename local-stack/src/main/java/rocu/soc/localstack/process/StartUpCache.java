package rocu.soc.localstack.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rocu.soc.localstack.home.Fingerprint;
import rocu.soc.localstack.home.Home;

/**
 * The ahead-of-time cache of one build of a program on one Java (JEP 514). A run that finds none records one, which is written
 * when it is asked to end its recording; later runs start from it. One that the Java machine does not accept is passed over
 * in silence.
 */
public record StartUpCache(Path folder, String program, String build, Home home) {
    private static final List<String> SILENT =
            List.of("-Xlog:aot=off", "-Xlog:aot*=off", "-Xlog:cds=off", "-Xlog:cds*=off");

    /** What the Java machine calls what it writes first, at its end if nobody asked before. */
    private static final String RECORDED = ".config";

    public boolean isMade() {
        return Files.exists(complete());
    }

    /** Options of the Java machine: to start from the cache, to record it, or neither in a home of tests. */
    public List<String> options() {
        if (isMade()) {
            return Stream.concat(Stream.of("-XX:AOTCache=" + complete()), SILENT.stream())
                    .toList();
        }
        return switch (home.purpose()) {
            case STANDING ->
                Stream.concat(Stream.of("-XX:AOTCacheOutput=" + recording()), SILENT.stream())
                        .toList();
            case TESTS -> List.of();
        };
    }

    /** Called before the program starts: what a killed run left, and caches of earlier builds, are of no use. */
    public void clear() {
        files(folder, this::isOfNoUse).forEach(StartUpCache::delete);
    }

    /** Whether a run records it and has not written it yet. */
    public boolean isRecording() {
        return Files.exists(recording().resolveSibling(recording().getFileName() + RECORDED));
    }

    /**
     * Has the running program write what it recorded; it stands still for a second or three meanwhile, and goes on. Returns whether
     * the cache is made: a Java before 25.0.3 cannot end a recording.
     */
    public boolean write(ProcessHandle running) {
        try {
            Process asked = new ProcessBuilder(Programs.jcmd(), Long.toString(running.pid()), "AOT.end_recording")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (asked.waitFor() != 0 || !Files.exists(recording())) {
                return false;
            }
            Files.move(recording(), complete(), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Tells of a run of that program that is asked to end now whether it has done all that it had to, and writes what it recorded:
     * nobody waits for that.
     *
     * @param program of whichever build
     */
    public static BooleanSupplier writtenAtTheEnd(Path folder, String program, Home home) {
        boolean writtenBefore = isWritten(folder, program, home);
        return () -> !writtenBefore && isWritten(folder, program, home);
    }

    private static boolean isWritten(Path folder, String program, Home home) {
        String ending = ending(home) + RECORDED;
        return !files(folder, file -> {
                    String name = file.getFileName().toString();
                    return name.startsWith(program + "-") && name.endsWith(ending) && size(file) > 0;
                })
                .isEmpty();
    }

    private boolean isOfNoUse(Path file) {
        String name = file.getFileName().toString();
        boolean earlier = name.endsWith(".aot") && !file.equals(complete());
        boolean leftBehind = name.contains(ending(home));
        return name.startsWith(program + "-") && (earlier || leftBehind);
    }

    private Path complete() {
        return folder.resolve(name() + ".aot");
    }

    private Path recording() {
        return folder.resolve(name() + ending(home));
    }

    private String name() {
        return program + "-" + build + "-" + Runtime.version().feature();
    }

    /** Homes of one checkout may record the same program at the same time. */
    private static String ending(Home home) {
        String mark = Fingerprint.of(home.folder().toString().getBytes(UTF_8)).substring(0, 8);
        return "-" + mark + ".recording";
    }

    private static List<Path> files(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.list(Files.createDirectories(folder))) {
            return files.filter(wanted).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
