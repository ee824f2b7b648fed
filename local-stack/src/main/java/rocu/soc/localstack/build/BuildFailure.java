package rocu.soc.localstack.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Why a build failed, and what to do about it. */
record BuildFailure(Path log) {
    private static final int LAST_LINES = 30;
    private static final Pattern DISK_FULL =
            Pattern.compile("No space left on device|Disk quota exceeded|not enough space", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOWNLOAD = Pattern.compile(
            "Could not transfer artifact|Could not resolve dependencies|could not be resolved|UnknownHostException"
                    + "|Failed to fetch|Could not find artifact|wget: |curl: ");

    private static final Pattern MAVENS_OWN_ADVICE = Pattern.compile(
            "^\\[ERROR] *$|^\\[ERROR] (\\[Help \\d]|To see the full stack|Re-run Maven|For more information|After"
                    + " correcting|  mvn <args>)");

    /** What is no warning and no error. */
    private static final Pattern COURSE = Pattern.compile("^(\\[INFO] ?)?(Download(ing|ed) from .*)?$|^\\[INFO]");

    String message() throws IOException {
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !COURSE.matcher(line).find()
                        && !MAVENS_OWN_ADVICE.matcher(line).find())
                .toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        return String.join("\n", last) + "\n\n" + advice(lines) + " The whole log: " + log;
    }

    private static String advice(List<String> lines) {
        if (lines.stream().anyMatch(line -> DISK_FULL.matcher(line).find())) {
            return "The disk is full: free some space (a built checkout takes about 2 GiB) and run the command again.";
        }
        if (lines.stream().anyMatch(line -> DOWNLOAD.matcher(line).find())) {
            return "A download failed: check the network, or the proxy and mirror in ~/.m2/settings.xml, and run the"
                    + " command again; what was fetched already is kept.";
        }
        return "The build failed.";
    }
}
