package rocu.soc.localstack.postgres;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rocu.soc.localstack.process.ShellWord;

/**
 * How far a restored data folder is brought: through the archived write-ahead log to its end, or to an instant.
 *
 * @param archive segments as {@link Archiving} keeps them
 * @param timeline the branch of the log that is followed; every restore begins one
 * @param until transactions that were committed later are left out; null for none
 */
public record Recovery(Path archive, int timeline, @Nullable Instant until) {
    /** While it starts, a server knows zones by their offset alone. */
    private static final DateTimeFormatter TARGET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    /** What the server logs when the log ends before the instant. */
    static final String TOO_EARLY = "recovery ended before configured recovery target was reached";

    Map<String, String> settings() {
        String kept = ShellWord.of(archive).replace("%", "%%") + "/%f.gz";
        Map<String, String> settings = new HashMap<>();
        settings.put("restore_command", "[ -e " + kept + " ] && gzip -dc " + kept + " > '%p'");
        settings.put("recovery_target_timeline", Integer.toString(timeline));
        settings.put("recovery_target_action", "promote");
        if (until != null) {
            settings.put("recovery_target_time", TARGET.format(until));
        }
        return settings;
    }
}
