package rocu.soc.localstack.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A module that the suite runs from, with the file that its build leaves behind. */
record Module(String name, Path folder, Path product) {
    /** Modules that nothing runs from: a start need not wait for them. */
    static final List<String> NOT_NEEDED = List.of("system-tests", "benchmarks");

    private static final Set<String> SERVICES =
            Set.of("threat-service", "disruption-service", "orders-service", "gateway");

    private static final Set<String> PARTS_OF_SERVICES = Set.of("contracts", "chassis", "records");

    /** The modules of a checkout that the suite runs from and those wanted besides, in build order. */
    static List<Module> of(Path root, List<String> wanted) {
        return DeclaredModules.of(root).stream()
                .filter(name -> !NOT_NEEDED.contains(name) || wanted.contains(name))
                .map(name -> of(root, name))
                .toList();
    }

    private static Module of(Path root, String name) {
        Path folder = root.resolve(name);
        String product = SERVICES.contains(name) ? "target/quarkus-app/quarkus-run.jar" : "target/classes";
        return new Module(name, folder, folder.resolve(product));
    }

    boolean isPartOfServices() {
        return PARTS_OF_SERVICES.contains(name);
    }

    boolean isBuiltFrom(String stamp) {
        try {
            return Files.exists(product)
                    && Files.exists(stampFile())
                    && Files.readString(stampFile()).strip().equals(stamp);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    void markBuiltFrom(String stamp) {
        try {
            Files.createDirectories(folder.resolve("target"));
            Files.writeString(stampFile(), stamp + "\n");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Takes away the migrations of an earlier build: one that has another name by now would be applied as well. */
    void forgetMigrations() {
        Path migrations = folder.resolve("target/classes/db");
        if (!Files.isDirectory(migrations)) {
            return;
        }
        try (Stream<Path> files = Files.walk(migrations)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException cause) {
                    throw new UncheckedIOException(cause);
                }
            });
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private Path stampFile() {
        return folder.resolve("target/.soc-stamp");
    }
}
