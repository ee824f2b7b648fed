package rocu.soc.localstack.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import rocu.soc.localstack.process.Programs;

/** The container engine of this machine. That a client is on the PATH does not mean that an engine answers. */
final class ContainerEngine {
    private static final int LIMIT_SECONDS = 2;
    private static final String KNOWN = "soc.container-engine";

    private ContainerEngine() {}

    /** Asked once per Java machine; no answer within two seconds is none. */
    static synchronized boolean answers() {
        String known = System.getProperty(KNOWN);
        if (known == null) {
            known = Boolean.toString(ask());
            System.setProperty(KNOWN, known);
        }
        return Boolean.parseBoolean(known);
    }

    private static boolean ask() {
        return Programs.find("docker").map(ContainerEngine::answers).orElse(false);
    }

    /** Whether an engine answers that client, which is ended if it takes too long. */
    static boolean answers(Path client) {
        try {
            Process question = new ProcessBuilder(client.toString(), "info", "--format", "{{.ServerVersion}}")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (question.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return question.exitValue() == 0;
            }
            question.destroyForcibly();
            return false;
        } catch (IOException notRunnable) {
            return false;
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
