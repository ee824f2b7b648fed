package rocu.soc.localstack.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rocu.soc.localstack.home.Fingerprint;
import rocu.soc.localstack.home.LauncherFailure;

/** A packaged Quarkus application: a folder whose files, sizes and times tell one build from another. */
record Application(Path folder) {
    Path jar() {
        return folder.resolve("quarkus-run.jar");
    }

    void refuseUnbuilt(SocService service) {
        if (!Files.exists(jar())) {
            throw new LauncherFailure("The service " + service.label() + " is not built: run ./soc build.");
        }
    }

    /** The same for the same build; {@code unbuilt} where there is none. */
    String fingerprint() {
        if (!Files.exists(folder)) {
            return "unbuilt";
        }
        try (Stream<Path> files = Files.walk(folder)) {
            String listing = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Application::line)
                    .collect(Collectors.joining("\n"));
            return Fingerprint.of(listing.getBytes(UTF_8)).substring(0, 16);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String line(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
