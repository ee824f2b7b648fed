package rocu.soc.localstack;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import rocu.soc.localstack.backup.BaseBackup;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.HomeLock;
import rocu.soc.localstack.home.Installation;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.process.Progress;
import rocu.soc.localstack.seed.Seeding;
import rocu.soc.localstack.service.ServiceProcess;

/** The commands of {@code ./soc} that need the suite; the script has found the Java and built what changed. */
final class Launcher {
    private static final int BACKUPS_KEPT = 7;
    private static final String DISK_FULL = "No space left on device";
    private final Home home;
    private final Ports ports;
    private final Progress progress;
    private final Checkout checkout;
    private final Region region;
    private final LocalStack stack;
    private final Seeding seeding;

    private Launcher() {
        this.checkout = Checkout.find();
        String named = System.getenv("SOC_HOME");
        this.home = Home.open(named == null ? checkout.root().resolve(".soc") : Path.of(named));
        this.ports = Ports.read(checkout.portFile(), System.getenv());
        this.progress = Progress.toStandardOutput();
        this.region = Region.named(checkout, home, System.getenv());
        this.stack = newStack();
        this.seeding = new Seeding(checkout, region, home, ports, System.getenv(), progress);
    }

    private LocalStack newStack() {
        return new LocalStack(checkout, region, home, ports, progress, telemetry());
    }

    /** Ends with 0 when the command is done, 1 when it failed, 2 when there is no such command. */
    public static void main(String[] arguments) {
        try {
            System.exit(run(List.of(arguments)));
        } catch (LauncherFailure failure) {
            fail(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
        } catch (UncheckedIOException failure) {
            fail("Cannot read or write a file: " + failure.getCause());
        }
    }

    private static void fail(String message) {
        System.err.println(message);
        if (message.contains(DISK_FULL)) {
            System.err.println("The disk is full: free some space and run the command again.");
        }
        System.exit(1);
    }

    private static int run(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> operands = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        switch (command) {
            case "up" -> new Launcher().up();
            case "down" -> new Launcher().down();
            case "status" -> new Launcher().status();
            case "seed" -> new Launcher().seed();
            case "token" -> System.out.println(new Launcher().stack.tokens().of(persona(command, operands)));
            case "password" -> System.out.println(new Launcher().stack.tokens().password(persona(command, operands)));
            case "caches" -> new Launcher().makeStartUpCaches();
            case CacheWriter.COMMAND -> new Launcher().stack.startUpCaches().writeWhenIdle();
            case "verify-audit" -> {
                Launcher launcher = new Launcher();
                return launcher.verifyAudit(launcher.stack) ? 0 : 1;
            }
            case "backup" -> new Launcher().backUp(operands);
            case "restore" -> new Launcher().restore(operands);
            case "scrub" -> new Launcher().scrub();
            case "withdraw-tokens" -> new Launcher().withdrawTokens();
            case "repair-clock" -> new Launcher().repairClock();
            case "reset" -> new Launcher().reset();
            default -> {
                System.err.println("Unknown command: " + command);
                return 2;
            }
        }
        return 0;
    }

    private static String persona(String command, List<String> operands) {
        if (operands.size() != 1) {
            throw new LauncherFailure(
                    "Usage: ./soc " + command + " PERSONA, for example ./soc " + command + " cheshire-officer");
        }
        return operands.getFirst();
    }

    /** A service that runs with other ones is started anew. */
    private static Map<String, String> telemetry() {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("OTEL_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void up() {
        alone(() -> {
            seeding.noteStart();
            progress.publish(stack.up() ? "The suite is up." : "Everything runs already; nothing was changed.");
            seeding.runIfDue();
            stack.writeStartUpCachesWhenIdle();
        });
        String gateway = "http://localhost:" + ports.of(Port.GATEWAY);
        System.out.println("""

                Gateway     %s
                OpenAPI     %s/openapi
                Swagger UI  %s/swagger-ui
                Keycloak    http://localhost:%d (realm soc)
                A token     ./soc token cheshire-officer""".formatted(gateway, gateway, gateway, ports.of(Port.KEYCLOAK)));
    }

    private void down() {
        alone(() -> progress.publish(stack.down() ? "The suite is down." : "Nothing was running."));
    }

    private void seed() {
        alone(seeding::run);
    }

    private void status() {
        System.out.println(PartStatus.HEADING);
        stack.status().forEach(part -> System.out.println(part.line()));
    }

    private void backUp(List<String> operands) {
        int keep = kept(operands);
        alone(() -> {
            BaseBackup made = stack.backUp(System.getenv(), keep);
            progress.publish("Backup of " + made.ended() + ": " + made.folder() + " (" + made.mebibytes() + " MiB)");
            progress.publish("From then on every instant can be restored; the log is archived in " + made.log());
        });
    }

    private static int kept(List<String> operands) {
        if (operands.isEmpty()) {
            return BACKUPS_KEPT;
        }
        if (operands.size() == 2
                && operands.getFirst().equals("--keep")
                && operands.getLast().matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(operands.getLast());
        }
        throw new LauncherFailure(
                "Usage: ./soc backup [--keep NUMBER], of the backups that are kept, this one included");
    }

    private void restore(List<String> operands) {
        alone(() -> {
            LocalStack restored = new Restore(home, progress, this::newStack, operands).run(System.getenv());
            boolean holds = verifyAudit(restored);
            restored.up();
            progress.publish(
                    holds
                            ? "The suite is up, and its audit logs hold."
                            : "The suite is up. The faults above are what was lost: checkpoints outside the database know"
                                    + " of it (docs/operating.md).");
        });
    }

    private void scrub() {
        alone(stack::scrub);
    }

    private void withdrawTokens() {
        stack.withdrawTokens();
        progress.publish(
                "Within 5 s no service takes a token that was issued until now, and each reads the keys anew.");
    }

    private void repairClock() {
        alone(() -> {
            if (stack.takeBackFutureAnswers()) {
                stack.up();
                progress.publish("The suite is up, and every service can write.");
            } else {
                progress.publish("No service waits for its clock; nothing was changed.");
            }
        });
    }

    /** Prints what is found of each service; whether every log holds. */
    private boolean verifyAudit(LocalStack stack) {
        System.out.println(AuditCheck.HEADING);
        boolean holds = true;
        for (ServiceProcess service : stack.services()) {
            AuditCheck.Line line = stack.auditCheck().of(service.service());
            System.out.println(line.text());
            holds &= line.holds();
        }
        return holds;
    }

    /** Starts what lacks its start-up cache, and has it written. */
    private void makeStartUpCaches() {
        alone(() -> {
            if (stack.hasStartUpCaches()) {
                progress.publish("Every program has its start-up cache.");
                return;
            }
            boolean ran = stack.isRunning();
            seeding.noteStart();
            stack.makeStartUpCaches();
            if (!ran) {
                stack.down();
            }
        });
    }

    private void reset() {
        alone(() -> {
            stack.discard();
            for (String part : List.of("postgres", "kafka", "keycloak", "logs", "run", "aot")) {
                Installation.delete(home.folder().resolve(part));
            }
            progress.publish("All data of " + home.folder() + " is deleted; its backups are not.");
        });
    }

    private void alone(Runnable work) {
        Runnable waiting = () -> progress.publish("Another ./soc works on " + home.folder() + ": waiting for it.");
        try (HomeLock _ = HomeLock.take(home.folder().resolve("lock"), waiting)) {
            work.run();
        }
    }
}
