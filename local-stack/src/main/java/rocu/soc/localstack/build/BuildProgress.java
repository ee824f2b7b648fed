package rocu.soc.localstack.build;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Maven prints, as it is told to somebody who waits: a line for each module, and how many files were downloaded. */
final class BuildProgress {
    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+) \\S+ +\\[(\\d+)/(\\d+)]");
    private static final String DOWNLOADED = "Downloaded from ";
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private int downloaded;
    private Duration told = Duration.ZERO;

    /** The line that is shown for one of Maven's, if any, so long after the build began. */
    Optional<String> line(String printed, Duration after) {
        if (printed.startsWith(DOWNLOADED) || printed.startsWith("[INFO] " + DOWNLOADED)) {
            downloaded++;
            return after.minus(told).compareTo(SILENCE) < 0
                    ? Optional.empty()
                    : Optional.of(at(after) + downloaded + " files downloaded");
        }
        Matcher module = MODULE.matcher(printed);
        return module.matches()
                ? Optional.of(at(after) + module.group(1) + ", " + module.group(2) + " of " + module.group(3)
                        + (downloaded == 0 ? "" : "; " + downloaded + " files downloaded"))
                : Optional.empty();
    }

    private String at(Duration after) {
        told = after;
        return "[%5.1f s] ".formatted(after.toMillis() / 1e3);
    }
}
