package rocu.soc.localstack.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import rocu.soc.localstack.home.LauncherFailure;

/** The write-ahead log of one cluster as its server archived it: compressed segments, and a history of each later branch. */
record WalArchive(Path folder) {
    private static final String COMPRESSED = ".gz";
    private static final Pattern HISTORY = Pattern.compile("([0-9A-F]{8})\\.history\\.gz");

    boolean holds(String name) {
        return Files.exists(folder.resolve(name + COMPRESSED));
    }

    /**
     * Asserts that the log leads from that segment to its end without a hole. The server would take the first segment that it
     * cannot read for the end, and nobody would notice what is missing.
     */
    void verify(Segment first, Segment last) {
        Map<Long, List<Segment>> present = segments().stream()
                .filter(segment -> segment.number() >= first.number())
                .collect(Collectors.groupingBy(Segment::number, TreeMap::new, Collectors.toList()));
        long end = Math.max(
                last.number(), present.keySet().stream().mapToLong(n -> n).max().orElse(0));
        for (long number = first.number(); number <= end; number++) {
            List<Segment> found = present.getOrDefault(number, List.of());
            if (found.isEmpty()) {
                throw broken(new Segment(first.timeline(), number).name(), "is missing", number - 1, present);
            }
            for (Segment segment : found) {
                refuseBranchWithoutHistory(segment, first);
                if (!isWhole(segment)) {
                    throw broken(segment.name(), "is damaged", number - 1, present);
                }
            }
        }
    }

    /** The branch on which the suite lived at that instant; null asks for the present one. */
    int timelineAt(@Nullable Instant instant, int ofBackup) {
        return files().stream()
                .filter(file -> instant == null || writtenAt(file).isBefore(instant))
                .map(file -> HISTORY.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .mapToInt(history -> Integer.parseInt(history.group(1), 16))
                .reduce(ofBackup, Math::max);
    }

    /** Deletes what no backup needs that begins at that segment or later. Histories are small, and stay. */
    void prune(Segment first) throws IOException {
        for (Path file : files()) {
            String name = file.getFileName().toString();
            Optional<Segment> segment = name.length() < 24 ? Optional.empty() : Segment.parse(name.substring(0, 24));
            if (segment.isPresent() && segment.get().number() < first.number()) {
                Files.delete(file);
            }
        }
    }

    private List<Segment> segments() {
        return files().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(COMPRESSED))
                .flatMap(name -> Segment.parse(name.substring(0, name.length() - COMPRESSED.length())).stream())
                .toList();
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private boolean isWhole(Segment segment) {
        try (InputStream content = new GZIPInputStream(Files.newInputStream(file(segment)), 1 << 16)) {
            return content.transferTo(OutputStream.nullOutputStream()) == Segment.BYTES;
        } catch (IOException broken) {
            return false;
        }
    }

    private void refuseBranchWithoutHistory(Segment segment, Segment first) {
        String history = "%08X.history".formatted(segment.timeline());
        if (segment.timeline() > first.timeline() && !holds(history)) {
            throw new LauncherFailure("The archived write-ahead log is damaged: " + history + COMPRESSED
                    + " is missing in " + folder + ".");
        }
    }

    private LauncherFailure broken(String name, String how, long before, Map<Long, List<Segment>> present) {
        String until = present.getOrDefault(before, List.of()).stream()
                .map(segment -> writtenAt(file(segment)))
                .max(Instant::compareTo)
                .map(instant -> " What was written before " + instant + " can be restored by --at.")
                .orElse("");
        return new LauncherFailure("The archived write-ahead log is damaged: " + name + COMPRESSED + " " + how + " in "
                + folder + "." + until);
    }

    private Path file(Segment segment) {
        return folder.resolve(segment.name() + COMPRESSED);
    }

    private static Instant writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
