package rocu.soc.localstack;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rocu.soc.localstack.backup.BackupFolder;
import rocu.soc.localstack.backup.Restoration;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.postgres.Archiving;
import rocu.soc.localstack.process.Progress;

/** {@code ./soc restore}: takes the suite back to its last archived transaction or to an instant. */
final class Restore {
    private static final String USAGE = "Usage: ./soc restore [--at INSTANT] [--from FOLDER] [--yes], for example"
            + " ./soc restore --at 2027-03-01T09:30:00Z";

    private final Home home;
    private final Progress progress;
    private final Supplier<LocalStack> stack;
    private @Nullable Instant at;
    private @Nullable Path from;

    /**
     * A restore that is not begun.
     *
     * @param stack gives the suite of the home with the secrets that it has when it is asked
     */
    Restore(Home home, Progress progress, Supplier<LocalStack> stack, List<String> operands) {
        this.home = home;
        this.progress = progress;
        this.stack = stack;
        for (int operand = 0; operand < operands.size(); operand += 2) {
            if (operand + 1 == operands.size()) {
                throw new LauncherFailure(USAGE);
            }
            String value = operands.get(operand + 1);
            switch (operands.get(operand)) {
                case "--at" -> at = instant(value);
                case "--from" -> from = Path.of(value).toAbsolutePath().normalize();
                default -> throw new LauncherFailure(USAGE);
            }
        }
    }

    /** Returns the suite, of which PostgreSQL and Kafka run afterwards. */
    LocalStack run(Map<String, String> environment) {
        LocalStack before = stack.get();
        BackupFolder folder = from == null
                ? BackupFolder.of(home, before.postgres().archiving(), environment)
                : new BackupFolder(from);
        progress.publish("Checking the backups in " + folder.folder());
        Restoration restoration = Restoration.chosen(home, folder, from != null, at);
        progress.publish("Backup " + restoration.backup().folder() + " is intact");
        before.down();
        Path mark = before.postgres().restoring();
        progress.publish("Recovering the data" + (at == null ? "" : " up to " + at));
        Instant standing = data(restoration, mark, before.postgres().archiving());
        progress.publish("The data stand as at " + standing + ", the instant of their last transaction");
        LocalStack after = stack.get();
        after.restoreTopics(restoration, standing);
        progress.publish("The topics hold what the data do");
        List<Path> aside = restoration.finish(mark);
        if (restoration.leavesGaps(standing)) {
            progress.publish(
                    "The backup is more than 30 days older than the data: versions of the time between are missing in"
                            + " the topics, so that nothing can be built from them anew. Every service has what it had.");
        }
        aside.forEach(old ->
                progress.publish("The data that were replaced are in " + old + ": delete them when you are content."));
        return after;
    }

    /** The recovered server archives from its first act on, or not before it has a backup of its own. */
    private Instant data(Restoration restoration, Path mark, Archiving archiving) {
        Optional<Path> earlier = archiving.folder();
        if (from == null) {
            archiving.begin(restoration.backup().log());
        } else {
            archiving.forget();
        }
        try {
            return restoration.data(mark, () -> stack.get().postgres());
        } catch (LauncherFailure failure) {
            earlier.ifPresentOrElse(archiving::begin, archiving::forget);
            throw failure;
        }
    }

    private static Instant instant(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException notAnInstant) {
            throw new LauncherFailure(value + " is no instant with an offset. " + USAGE, notAnInstant);
        }
    }
}
