package rocu.soc.localstack.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The modules that the parent pom of a checkout names. */
public final class DeclaredModules {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private DeclaredModules() {}

    /** In the order of the pom. */
    public static List<String> of(Path root) {
        try {
            return MODULE.matcher(Files.readString(root.resolve("pom.xml")))
                    .results()
                    .map((MatchResult found) -> found.group(1).strip())
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
