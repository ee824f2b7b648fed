package rocu.soc.localstack.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import rocu.soc.localstack.home.Fingerprint;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;

/** A named process of one home: at most one lives at a time, found by its pid file, with its own log. */
public final class ManagedProcess {
    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);
    private static final int LAST_LINES = 25;
    private final String name;
    private final Signal orderly;
    private final Duration limit;
    private final PidFile pidFile;
    private final Path log;
    private final Path earlierLog;
    private final Fingerprint startedFrom;
    private final Progress progress;

    /**
     * A process that need not run yet.
     *
     * @param orderly  the signal on which it ends in order
     * @param limit    the time that it gets for that; then it is killed
     * @param progress is told when a start takes long
     */
    public ManagedProcess(Home home, String name, Signal orderly, Duration limit, Progress progress) {
        this.name = name;
        this.orderly = orderly;
        this.limit = limit;
        this.pidFile = new PidFile(home.pidFile(name));
        this.log = home.log(name);
        this.earlierLog = home.earlierLog(name);
        this.startedFrom = new Fingerprint(home.startedFrom(name));
        this.progress = progress;
    }

    public static boolean isLiving(Home home, String name) {
        return new PidFile(home.pidFile(name)).living().isPresent();
    }

    public String name() {
        return name;
    }

    public Log log() {
        return new Log(log);
    }

    public Optional<ProcessHandle> living() {
        return pidFile.living();
    }

    /** The process id for a message, or that there is none. */
    public String pid() {
        return living().map(process -> "pid " + process.pid()).orElse("not running");
    }

    /** What it and its children have used of the processor so far, as far as the system tells. */
    public Duration processorTime() {
        return living().stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    public boolean runs(ServerCommand command) {
        return living().isPresent() && startedFrom.is(command.identity());
    }

    /** Takes a process for this one that was started under this name but whose pid file is lost. */
    public void adopt(ProcessHandle process) {
        pidFile.write(process);
    }

    /**
     * Starts the command unless it runs already, and waits until it is ready; a process that was started from another
     * command is stopped first, and one that was just dying is started again. Returns whether it had to be started.
     */
    public boolean ensure(ServerCommand command, Runnable beforeStart, Readiness readiness) {
        boolean started = ensureStarted(command, beforeStart);
        boolean ready = readiness.await(this, progress);
        if (!started && (!ready || living().isEmpty())) {
            started = ensureStarted(command, beforeStart);
            readiness.await(this, progress);
        }
        if (living().isEmpty()) {
            throw new LauncherFailure(name + " ended during its start:\n" + log().ending(LAST_LINES));
        }
        return started;
    }

    private boolean ensureStarted(ServerCommand command, Runnable beforeStart) {
        if (runs(command)) {
            return false;
        }
        stop();
        beforeStart.run();
        start(command);
        startedFrom.record(command.identity());
        return true;
    }

    private void start(ServerCommand command) {
        ProcessBuilder builder = new ProcessBuilder(Detachment.of(command.words(), pidFile.file()))
                .directory(command.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(command.environment());
        try {
            if (Files.exists(log)) {
                Files.move(log, earlierLog, StandardCopyOption.REPLACE_EXISTING);
            }
            Process process = builder.start();
            while (!pidFile.isWritten() && process.isAlive()) {
                Pause.briefly();
            }
            pidFile.write(process.toHandle());
        } catch (IOException cause) {
            throw new LauncherFailure("Cannot start " + name + ": " + cause.getMessage(), cause);
        }
    }

    /** Asks it to end in order; after the limit it is killed. */
    public Ending stop() {
        return stop(() -> false);
    }

    /**
     * The same.
     *
     * @param done whether it has ended in order but for work that nobody waits for: then it is killed
     */
    public Ending stop(BooleanSupplier done) {
        return end(orderly, done);
    }

    /** Ends it at once, as a crash would. */
    public Ending kill() {
        return end(Signal.KILL, () -> false);
    }

    private Ending end(Signal signal, BooleanSupplier done) {
        Optional<ProcessHandle> living = living();
        if (living.isEmpty()) {
            pidFile.delete();
            return Ending.WAS_NOT_RUNNING;
        }
        ProcessHandle process = living.get();
        signal.send(process);
        Ending ending = signal == Signal.KILL ? Ending.KILLED : Ending.ORDERLY;
        if (!ended(process, limit, done)) {
            Signal.KILL.send(process);
            ending = done.getAsBoolean() ? ending : Ending.KILLED;
            if (!ended(process, KILL_LIMIT, () -> false)) {
                throw new LauncherFailure(name + " (pid " + process.pid() + ") does not end, not even by kill -9.");
            }
        }
        pidFile.delete();
        return ending;
    }

    /** Asks often: {@link ProcessHandle#onExit} looks at the child of an earlier launcher three times a second at most. */
    private static boolean ended(ProcessHandle process, Duration limit, BooleanSupplier done) {
        long end = System.nanoTime() + limit.toNanos();
        while (Liveness.isAlive(process)) {
            if (System.nanoTime() > end || done.getAsBoolean()) {
                return false;
            }
            Pause.briefly();
        }
        return true;
    }
}
