package rocu.soc.localstack.process;

import java.io.IOException;
import rocu.soc.localstack.home.LauncherFailure;

/** How a process is asked to end. */
public enum Signal {
    TERM,
    INT,
    KILL;

    void send(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException cause) {
            throw new LauncherFailure("Cannot run kill: " + cause.getMessage(), cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("Interrupted while stopping process " + process.pid(), cause);
        }
    }
}
