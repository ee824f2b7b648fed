package rocu.soc.localstack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Installation;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.process.Programs;

/** Keycloak unpacked and built for PostgreSQL, once per checkout. Nothing is written into it while it runs. */
record KeycloakInstallation(Path folder) {
    private static final String ARCHIVE = "keycloak-quarkus-dist-";
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=true", "--metrics-enabled=false");
    private static final List<String> OPENED_PACKAGES =
            List.of("java.util", "java.util.concurrent", "java.security", "java.lang");

    static KeycloakInstallation ensure(Checkout checkout) {
        Path archive = archive(checkout);
        String name =
                archive.getFileName().toString().replace(ARCHIVE, "keycloak-").replace(".zip", "");
        Installation installation = new Installation(checkout.servers().resolve(name));
        return new KeycloakInstallation(installation.ensure(folder -> {
            unzip(archive, folder);
            build(folder);
        }));
    }

    /** What {@code kc.sh} would give to java, so that Keycloak is one process with one id. */
    List<String> java(Path home, List<String> options, List<String> arguments) {
        List<String> words = new ArrayList<>(options);
        OPENED_PACKAGES.forEach(opened -> words.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
        words.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=GB",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        words.addAll(arguments);
        return words;
    }

    private static Path archive(Checkout checkout) {
        try (Stream<Path> archives = Files.list(checkout.archives())) {
            return archives.filter(file -> file.getFileName().toString().startsWith(ARCHIVE))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no Keycloak in " + checkout.archives()));
        } catch (IOException cause) {
            throw new LauncherFailure("The servers' archives are missing: run ./soc build.", cause);
        }
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path relative = Path.of(entry.getName());
                if (relative.getNameCount() > 1) {
                    write(
                            zip,
                            entry,
                            folder.resolve(relative.subpath(1, relative.getNameCount()))
                                    .normalize(),
                            folder);
                }
            }
        }
    }

    private static void write(ZipFile zip, ZipEntry entry, Path target, Path folder) throws IOException {
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside the archive's folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }

    private static void build(Path folder) throws IOException {
        List<String> words = new ArrayList<>(List.of(Programs.java()));
        words.addAll(new KeycloakInstallation(folder)
                .java(folder, List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), BUILD));
        Process build = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = String.join("\n", build.inputReader().lines().toList());
        try {
            if (build.waitFor() != 0) {
                throw new IOException("Keycloak's build says:\n" + output + "\n");
            }
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("Interrupted while Keycloak was built", cause);
        }
    }
}
