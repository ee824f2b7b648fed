package rocu.soc.localstack;

import java.time.Duration;
import java.util.List;
import rocu.soc.localstack.process.ManagedProcess;
import rocu.soc.localstack.process.Pause;
import rocu.soc.localstack.process.Progress;
import rocu.soc.localstack.process.Recording;

/** Writes the start-up caches of programs that run, one after the other, since each stands still for a second or three. */
final class StartUpCaches {
    private static final Duration WATCHED = Duration.ofSeconds(10);
    private static final Duration AT_MOST = Duration.ofHours(1);

    /** Of what the programs use while nobody asks them for anything, several times. */
    private static final double IDLE_CORES = 0.7;

    private final List<Recording> recordings;
    private final Progress progress;

    StartUpCaches(List<Recording> recordings, Progress progress) {
        this.recordings = recordings;
        this.progress = progress;
    }

    boolean allMade() {
        return recordings.stream().allMatch(recording -> recording.cache().isMade());
    }

    /** Whether every program that lacks its cache runs and records one. */
    boolean allOpen() {
        return recordings.stream()
                .filter(recording -> !recording.cache().isMade())
                .allMatch(Recording::isOpen);
    }

    boolean anyOpen() {
        return recordings.stream().anyMatch(Recording::isOpen);
    }

    /** Writes those that are recorded. */
    void write() {
        recordings.stream().filter(Recording::isOpen).forEach(this::write);
    }

    /** The same, each as soon as the programs have next to nothing to do; gives up after an hour, or when they end. */
    void writeWhenIdle() {
        long end = System.nanoTime() + AT_MOST.toNanos();
        boolean goesOn = true;
        while (goesOn && anyOpen() && System.nanoTime() < end) {
            Duration before = processorTime();
            Pause.of(WATCHED);
            double cores = (double) processorTime().minus(before).toNanos() / WATCHED.toNanos();
            if (cores < IDLE_CORES) {
                goesOn = recordings.stream()
                        .filter(Recording::isOpen)
                        .findFirst()
                        .map(this::write)
                        .orElse(false);
            }
        }
    }

    private boolean write(Recording recording) {
        boolean written = recording.write();
        progress.publish("Start-up cache of " + recording.process().name()
                + (written ? " written" : " not written, which needs Java 25.0.3: it starts more slowly"));
        return written;
    }

    private Duration processorTime() {
        return recordings.stream()
                .map(Recording::process)
                .map(ManagedProcess::processorTime)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
