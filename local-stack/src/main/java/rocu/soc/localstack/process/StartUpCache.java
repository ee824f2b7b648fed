package rocu.soc.localstack.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import rocu.soc.localstack.home.Fingerprint;
import rocu.soc.localstack.home.Home;

/**
 * The ahead-of-time cache of one build of a program on one Java (JEP 514). The first run records it and writes it at its
 * orderly end; later runs start from it. A cache that the Java machine does not accept is passed over in silence.
 */
public record StartUpCache(Path folder, String program, String build, Home home) {
    private static final List<String> SILENT =
            List.of("-Xlog:aot=off", "-Xlog:aot*=off", "-Xlog:cds=off", "-Xlog:cds*=off");

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
        try (Stream<Path> files = Files.list(Files.createDirectories(folder))) {
            files.filter(this::isOfNoUse).forEach(StartUpCache::delete);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Called after the orderly end of a run that recorded, whatever is built by then. */
    public static void keep(Path folder, String program, Home home) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        String ending = ending(home);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> recorded = files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(program + "-") && name.endsWith(ending);
                    })
                    .toList();
            for (Path file : recorded) {
                String name = file.getFileName().toString().replace(ending, ".aot");
                Files.move(file, file.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
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

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
