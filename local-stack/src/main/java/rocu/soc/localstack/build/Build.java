package rocu.soc.localstack.build;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Builds the modules whose sources changed since they were built, with those that depend on them. */
final class Build {
    private final Path root;
    private final List<String> wanted;
    private final Path log;

    private Build(Path root, List<String> wanted) {
        this.root = root;
        this.wanted = wanted;
        this.log = root.resolve("target/soc-build.log");
    }

    /** Builds the modules named, or all. Ends with 0 when everything is built, 1 when the build failed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("soc.root"), "soc.root is not set"));
        System.exit(new Build(root, List.of(arguments)).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        Files.createDirectories(root.resolve("target"));
        try (FileChannel lock = FileChannel.open(
                root.resolve("target/soc-build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                System.out.println("Another build of this checkout runs: waiting for it.");
                Objects.requireNonNull(lock.lock());
            }
            return buildChanged();
        }
    }

    private boolean buildChanged() throws IOException, InterruptedException {
        Map<Module, String> changed = new LinkedHashMap<>();
        for (Module module : Module.of(root, wanted)) {
            String stamp = Stamp.of(root, module.folder());
            if (isWanted(module) && !module.isBuiltFrom(stamp)) {
                changed.put(module, stamp);
            }
        }
        if (changed.isEmpty()) {
            return true;
        }
        List<String> names = toBuild(changed.keySet());
        changed.keySet().forEach(Module::forgetMigrations);
        System.out.println("Building " + String.join(", ", names) + " (log: " + log + ")");
        long began = System.nanoTime();
        if (!maven(names)) {
            System.err.println(new BuildFailure(log).message());
            return false;
        }
        changed.forEach(Module::markBuiltFrom);
        System.out.printf("Built in %.1f s%n", (System.nanoTime() - began) / 1e9);
        return true;
    }

    private boolean isWanted(Module module) {
        return wanted.isEmpty() || wanted.contains(module.name());
    }

    /** A service is built anew with what is compiled into it; upstream modules come along by {@code -am}. */
    private List<String> toBuild(Set<Module> changed) {
        boolean all = wanted.isEmpty() && changed.stream().anyMatch(Module::isPartOfServices);
        return (all ? Module.of(root, wanted) : List.copyOf(changed))
                .stream().map(Module::name).toList();
    }

    private boolean maven(List<String> names) throws IOException, InterruptedException {
        Process maven = new ProcessBuilder(
                        root.resolve("mvnw").toString(),
                        "-B",
                        "-DskipTests",
                        "-Dspotless.check.skip=true",
                        "-pl",
                        String.join(",", names),
                        "-am",
                        "package")
                .directory(root.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .start();
        publish(maven);
        return maven.waitFor() == 0;
    }

    /** Everything goes to the log; whoever waits sees how it gets on. */
    private void publish(Process maven) throws IOException {
        BuildProgress progress = new BuildProgress();
        long began = System.nanoTime();
        try (BufferedReader lines = maven.inputReader();
                BufferedWriter kept = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.write(line);
                kept.newLine();
                progress.line(line, Duration.ofNanos(System.nanoTime() - began)).ifPresent(System.out::println);
            }
        }
    }
}
