package rocu.soc.localstack.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The files by which a server knows where each branch of its log began. */
final class Branches {
    private static final Pattern HISTORY = Pattern.compile("([0-9A-F]{8})\\.history");

    private Branches() {}

    /** 0 where the folder of a log knows of none. */
    static int newestIn(Path log) {
        return histories(log).stream()
                .map(file -> HISTORY.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .mapToInt(history -> Integer.parseInt(history.group(1), 16))
                .max()
                .orElse(0);
    }

    /** Archives those that began while nothing was archived: a home that was restored from elsewhere begins with one. */
    static void archive(Path log, WalArchive archive) throws IOException {
        for (Path history : histories(log)) {
            String name = history.getFileName().toString();
            if (!archive.holds(name)) {
                Path complete = archive.folder().resolve(name + ".gz");
                Path incomplete = archive.folder().resolve(name + ".gz.new");
                try (InputStream content = Files.newInputStream(history);
                        OutputStream file = new GZIPOutputStream(Files.newOutputStream(incomplete))) {
                    content.transferTo(file);
                }
                Files.setLastModifiedTime(incomplete, Files.getLastModifiedTime(history));
                Files.move(incomplete, complete, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static List<Path> histories(Path log) {
        try (Stream<Path> files = Files.list(log)) {
            return files.filter(file ->
                            HISTORY.matcher(file.getFileName().toString()).matches())
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
