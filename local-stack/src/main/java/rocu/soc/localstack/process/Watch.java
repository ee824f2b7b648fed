package rocu.soc.localstack.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import rocu.soc.localstack.home.LauncherFailure;

/** Looks after the servers that are ready while others still start, so that the death of one is noticed and told. */
public final class Watch implements AutoCloseable {
    private static final int LAST_LINES = 25;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final List<ManagedProcess> ready = new CopyOnWriteArrayList<>();
    private final Thread looking;

    /** Begins with none; {@code failed} is told of the first one that ended. */
    public Watch(Consumer<LauncherFailure> failed) {
        this.looking = Thread.ofVirtual().start(() -> look(failed));
    }

    /** Runs the start, and looks after its process from then on. */
    public void over(ManagedProcess process, Runnable start) {
        start.run();
        ready.add(process);
    }

    private void look(Consumer<LauncherFailure> failed) {
        while (!Thread.currentThread().isInterrupted()) {
            for (ManagedProcess process : ready) {
                if (process.living().isEmpty()) {
                    failed.accept(new LauncherFailure(process.name() + " was ready and ended while others started:\n"
                            + process.log().ending(LAST_LINES)));
                    return;
                }
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
