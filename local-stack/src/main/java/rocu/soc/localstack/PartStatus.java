package rocu.soc.localstack;

import rocu.soc.localstack.process.ManagedProcess;
import rocu.soc.localstack.process.Memory;

/** One line of {@code ./soc status}. */
record PartStatus(ManagedProcess process, int port, boolean ready) {
    static final String HEADING = "%-12s %8s %6s %-12s %8s".formatted("PART", "PID", "PORT", "STATE", "MEMORY");

    String line() {
        return process.living()
                .map(living -> "%-12s %8d %6d %-12s %4d MiB"
                        .formatted(
                                process.name(),
                                living.pid(),
                                port,
                                ready ? "ready" : "not ready",
                                Memory.residentMebibytes(living)))
                .orElseGet(() -> "%-12s %8s %6d %-12s".formatted(process.name(), "-", port, "not running"));
    }
}
