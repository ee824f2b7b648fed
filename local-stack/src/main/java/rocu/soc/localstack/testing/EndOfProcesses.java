package rocu.soc.localstack.testing;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends server processes when the tests are over, each before the next. It runs while the Java machine shuts down, when
 * the class loader of the tests may be closed, and therefore uses the JDK alone.
 */
record EndOfProcesses(List<ProcessHandle> inOrder) implements Runnable {
    private static final int LIMIT_SECONDS = 5;

    EndOfProcesses {
        inOrder = List.copyOf(inOrder);
    }

    @Override
    public void run() {
        for (ProcessHandle process : inOrder) {
            process.destroy();
            if (!ended(process)) {
                process.destroyForcibly();
            }
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException | ExecutionException | TimeoutException alive) {
            return false;
        }
    }
}
